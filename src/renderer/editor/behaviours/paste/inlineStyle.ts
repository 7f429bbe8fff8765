import { BOLD, ITALIC } from '../../../../shared/article/inline';
import { INERT_STYLE } from './inertHtml';

const BOLD_TAGS = new Set(['B', 'STRONG']);
const ITALIC_TAGS = new Set(['I', 'EM', 'CITE', 'DFN', 'VAR']);

/**
 * The format of an element's words, given that of what is around it. A style says more than a tag: Google Docs wraps
 * whole documents in a bold element of normal weight.
 */
export function formatOf(element: Element, around: number): number {
  let format = around;
  if (BOLD_TAGS.has(element.tagName)) format |= BOLD;
  if (ITALIC_TAGS.has(element.tagName)) format |= ITALIC;
  const weight = styleValue(element, 'font-weight');
  const style = styleValue(element, 'font-style');
  if (/^(bold|bolder|normal|lighter|\d+)$/.test(weight)) format = withBit(format, BOLD, isHeavy(weight));
  if (/^(italic|oblique|normal)/.test(style)) format = withBit(format, ITALIC, style !== 'normal');
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
