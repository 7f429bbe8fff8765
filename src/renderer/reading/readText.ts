import type { Block } from '../../shared/article/blocks/index';
import type { Inline } from '../../shared/article/inline';

/** Signs that no program means as text, and that no page or feed may hold. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * Plain text as paragraphs: every line end, of either system, and every page end starts one, and blank lines make none of
 * their own. A space that is all there is joins the line of the caret.
 */
export function readText(text: string): Block[] {
  return text
    .replace(NO_TEXT, '')
    .split(/\r\n|\r|\n|\f|\u2029/)
    .filter((line, _at, all) => line.trim() !== '' || (all.length === 1 && line !== ''))
    .map((line) => ({ type: 'paragraph', children: runs(line) }));
}

function runs(line: string): Inline[] {
  return (
    line
      // Word writes the second for a line end within a paragraph.
      .split(/[\u2028\v]/)
      .flatMap((part, index): Inline[] => [
        ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
        ...(part === '' ? [] : [{ type: 'text', text: part.replaceAll('\t', ' '), format: 0 } as const]),
      ])
  );
}
