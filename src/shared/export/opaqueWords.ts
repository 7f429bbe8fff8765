import type { Opaque } from '../article/blocks';
import type { Inline } from '../article/inline';
import { markupName, markupWords } from '../article/markupWords';
import { lose, type RenderContext } from './context';

/** What a format has of a block of a site: the words that readers see there, since only the site knows what it is. */
export function opaqueWords({ markup }: Opaque, context: RenderContext): Inline[] {
  lose(context, `a block of the site (${markupName(markup)}) but for its words`);
  return markupWords(markup)
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line, at): Inline[] => [
      ...(at === 0 ? [] : [{ type: 'linebreak' as const }]),
      { type: 'text', text: line, format: 0 },
    ]);
}
