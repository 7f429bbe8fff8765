import { styleText } from './inlineStyle';
import { readListNumber } from './readListNumber';

export interface WordItem {
  /** 1 for an item of the outermost list. */
  level: number;
  isNumbered: boolean;
  /** What the item is numbered with; null for letters and signs. */
  number: number | null;
}

const NUMBERED = /^\s*[(（]?(\d[\d.]*|[a-z]|[ivxlc]+|[一二三四五六七八九十]+)[.)、．）]/i;

/** Word's list item, which is a paragraph with a mark of its own; the mark is taken out. Null for anything else. */
export function readWordItem(element: Element): WordItem | null {
  const style = styleText(element);
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1];
  if (level === undefined || element.tagName === 'SPAN') return null;
  const mark = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(styleText(span)),
  );
  const words = mark?.textContent ?? '';
  mark?.remove();
  // Of “2.1.4.” the last is the item's own.
  const number = readListNumber(/(\d+)\D*$/.exec(words)?.[1] ?? null);
  return { level: Math.min(Number(level), 9), isNumbered: NUMBERED.test(words), number };
}
