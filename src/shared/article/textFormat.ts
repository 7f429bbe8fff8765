import { BOLD, ITALIC } from './inline';

/** The formats that a text run can have, from the outermost HTML element to the innermost. Named as the editor names them. */
export const TEXT_FORMATS = {
  bold: { bit: BOLD, tag: 'strong', name: 'bold' },
  italic: { bit: ITALIC, tag: 'em', name: 'italics' },
  underline: { bit: 8, tag: 'u', name: 'underlining' },
  strikethrough: { bit: 4, tag: 's', name: 'strikethrough' },
  highlight: { bit: 128, tag: 'mark', name: 'highlighting' },
  superscript: { bit: 64, tag: 'sup', name: 'superscript' },
  subscript: { bit: 32, tag: 'sub', name: 'subscript' },
  code: { bit: 16, tag: 'code', name: 'code' },
} as const satisfies Record<string, TextFormat>;

interface TextFormat {
  /** In a run's `format`, as Lexical stores it. */
  bit: number;
  tag: string;
  /** In "Plain text cannot carry italics." */
  name: string;
}

export type TextFormatName = keyof typeof TEXT_FORMATS;
export const TEXT_FORMAT_NAMES = Object.keys(TEXT_FORMATS) as TextFormatName[];

const INNERMOST_FIRST = Object.values(TEXT_FORMATS).reverse();
/** The bits of every format that a run can have. */
export const EVERY_FORMAT = INNERMOST_FIRST.reduce((bits, { bit }) => bits | bit, 0);

/** Puts HTML into the elements of a run's format, without those of `but`. */
export function inElements(html: string, format: number, but = 0): string {
  if (format === 0) return html;
  return INNERMOST_FIRST.reduce(
    (inner, { bit, tag }) => (format & bit & ~but ? `<${tag}>${inner}</${tag}>` : inner),
    html,
  );
}
