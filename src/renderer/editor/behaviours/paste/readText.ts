import type { Block } from '../../../../shared/article/blocks/index';
import type { Inline } from '../../../../shared/article/inline';

/** Plain text as paragraphs: every line end, of either system, starts one, and blank lines make none of their own. */
export function readText(text: string): Block[] {
  return text
    .split(/\r\n|\r|\n|\u2029/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', children: runs(line) }));
}

function runs(line: string): Inline[] {
  return line
    .split('\u2028')
    .flatMap((part, index): Inline[] => [
      ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
      ...(part === '' ? [] : [{ type: 'text', text: part.replaceAll('\t', ' '), format: 0 } as const]),
    ]);
}
