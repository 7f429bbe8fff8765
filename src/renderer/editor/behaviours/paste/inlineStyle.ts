import { BOLD, ITALIC } from '../../../../shared/article/inline';

const BOLD_TAGS = new Set(['B', 'STRONG']);
const ITALIC_TAGS = new Set(['I', 'EM', 'CITE', 'DFN', 'VAR']);

/**
 * The format of an element's words, given that of what is around it. A style says more than a tag: Google Docs wraps
 * whole documents in a bold element of normal weight.
 */
export function formatOf(element: HTMLElement, around: number): number {
  let format = around;
  if (BOLD_TAGS.has(element.tagName)) format |= BOLD;
  if (ITALIC_TAGS.has(element.tagName)) format |= ITALIC;
  const { fontWeight, fontStyle } = element.style;
  if (fontWeight !== '') format = withBit(format, BOLD, isHeavy(fontWeight));
  if (fontStyle !== '') format = withBit(format, ITALIC, /italic|oblique/.test(fontStyle));
  return format;
}

function withBit(format: number, bit: number, on: boolean): number {
  return on ? format | bit : format & ~bit;
}

function isHeavy(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}
