import type { Block } from '../../shared/article/blocks/index';
import type { Inline } from '../../shared/article/inline';
import { withoutControls } from '../../shared/lib/signs';

/**
 * Plain text as paragraphs: every line end, of either system, and every page end starts one, and blank lines make none of
 * their own. A space that is all there is joins the line of the caret.
 */
export function readText(text: string): Block[] {
  return (
    text
      // Word writes a line end within a paragraph so.
      .replaceAll('\v', '\u2028')
      .split(/\r\n|\r|\n|\f|\u2029/)
      .map(withoutControls)
      .filter((line, _at, all) => line.trim() !== '' || (all.length === 1 && line !== ''))
      .map((line) => ({ type: 'paragraph', children: runs(line) }))
  );
}

function runs(line: string): Inline[] {
  return line
    .split('\u2028')
    .flatMap((part, index): Inline[] => [
      ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
      ...(part === '' ? [] : [{ type: 'text', text: part.replaceAll('\t', ' '), format: 0 } as const]),
    ]);
}
