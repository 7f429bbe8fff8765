import { BOLD, ITALIC } from '../../shared/article/inline';
import { TEXT_FORMATS } from '../../shared/article/textFormat';
import { INERT_STYLE } from './inertHtml';

const { underline, strikethrough, highlight, superscript, subscript, code } = TEXT_FORMATS;
const FORMAT_OF_TAG: Readonly<Record<string, number>> = {
  B: BOLD,
  STRONG: BOLD,
  I: ITALIC,
  EM: ITALIC,
  CITE: ITALIC,
  DFN: ITALIC,
  VAR: ITALIC,
  U: underline.bit,
  S: strikethrough.bit,
  STRIKE: strikethrough.bit,
  DEL: strikethrough.bit,
  MARK: highlight.bit,
  SUP: superscript.bit,
  SUB: subscript.bit,
  CODE: code.bit,
  KBD: code.bit,
  SAMP: code.bit,
  TT: code.bit,
};

/**
 * The format of an element's words, given that of what is around it. A style says more than a tag: Google Docs wraps
 * whole documents in a bold element of normal weight.
 */
export function formatOf(element: Element, around: number): number {
  let format = around | (FORMAT_OF_TAG[element.tagName] ?? 0);
  const weight = styleValue(element, 'font-weight');
  const style = styleValue(element, 'font-style');
  if (/^(bold|bolder|normal|lighter|\d+)$/.test(weight)) format = withBit(format, BOLD, isHeavy(weight));
  if (/^(italic|oblique|normal)/.test(style)) format = withBit(format, ITALIC, style !== 'normal');
  // A line through or under a word is drawn over all that it holds, whatever that says of itself.
  const lines = `${styleValue(element, 'text-decoration')} ${styleValue(element, 'text-decoration-line')}`;
  if (lines.includes('line-through')) format |= strikethrough.bit;
  if (lines.includes('underline')) format |= underline.bit;
  const raised = styleValue(element, 'vertical-align');
  if (raised === 'super') format |= superscript.bit;
  if (raised === 'sub') format |= subscript.bit;
  // Programs underline the links that they write; here a link is underlined by itself.
  if (element.closest('a') !== null) format &= ~underline.bit;
  return format;
}

/** Whether the line ends of an element's words are shown, given whether those around it are. */
export function keepsLinesIn(element: Element, around: boolean): boolean {
  const value = styleValue(element, 'white-space');
  if (value === '') return around || element.tagName === 'PRE';
  return /^(pre|break-spaces)/.test(value);
}

/** The text of an element's style attribute, in HTML that was made inert. */
export function styleText(element: Element): string {
  return element.getAttribute(INERT_STYLE) ?? '';
}

/**
 * The value of one property in an element's style, in small letters; empty where it has none. It is read from the text
 * because the window's policy leaves `element.style` empty.
 */
export function styleValue(element: Element, property: string): string {
  let value = '';
  // A semicolon in quotation marks or brackets ends nothing.
  for (const declaration of styleText(element).match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g) ?? []) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() !== property) continue;
    value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase();
  }
  return value;
}

function withBit(format: number, bit: number, on: boolean): number {
  return on ? format | bit : format & ~bit;
}

function isHeavy(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}
