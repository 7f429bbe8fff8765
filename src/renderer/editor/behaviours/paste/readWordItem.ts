import { styleText } from './inlineStyle';

export interface WordItem {
  /** 1 for an item of the outermost list. */
  level: number;
  isNumbered: boolean;
}

/** Word's list item, which is a paragraph with a mark of its own; the mark is taken out. Null for anything else. */
export function readWordItem(element: HTMLElement): WordItem | null {
  const style = styleText(element);
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1];
  if (level === undefined || element.tagName === 'SPAN') return null;
  const mark = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(styleText(span)),
  );
  const isNumbered = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(mark?.textContent ?? '');
  mark?.remove();
  return { level: Math.min(Number(level), 9), isNumbered };
}
