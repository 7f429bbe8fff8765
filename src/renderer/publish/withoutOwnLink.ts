import { inlineText } from '../../shared/article/blockText';
import type { Block, Paragraph } from '../../shared/article/blocks';
import type { Inline } from '../../shared/article/inline';
import { canonical } from '../../shared/history/canonical';
import { linkSourceName, withoutSourceLink } from '../../shared/source/leadIn';
import { safeUrl } from '../../shared/source/safeUrl';
import type { Source } from '../../shared/source/source';

/**
 * A block as somebody changed it on the site, without the link to a source that Galley itself puts on its name there: that is no
 * change, and taken in, it would lead to the old address when the source has a new one.
 * @param had the block of the article
 * @param drawn the same as it was sent, in the house style
 */
export function withoutOwnLink(now: Block, had: Block, drawn: Block, sources: readonly Source[]): Block {
  if (now.type !== 'paragraph' || had.type !== 'paragraph' || drawn.type !== 'paragraph') return now;
  return sources.reduce<Paragraph>((paragraph, source) => {
    const address = safeUrl(source.url);
    const isOwn =
      address !== null &&
      withoutSourceLink(drawn, address) !== null &&
      withoutSourceLink(had, address) === null;
    const bare = isOwn ? withoutSourceLink(paragraph, address) : null;
    if (bare === null || !isOwn) return paragraph;
    const words = { ...paragraph, children: joinRuns(bare.children) };
    const again = linkSourceName(words, source, address);
    // Moved to other words, it is theirs.
    return again !== null && linksIn(again) === linksIn(paragraph) ? words : paragraph;
  }, now);
}

/** Where the links of a paragraph stand, and how long they are. */
function linksIn({ children }: Paragraph): string {
  let at = 0;
  return children
    .map((inline) => {
      const from = at;
      at += inlineText([inline]).length;
      return inline.type === 'link' || inline.type === 'autolink' ? `${from}-${at}` : '';
    })
    .filter(Boolean)
    .join();
}

/** Runs that look alike as one, as they were before a link parted them. */
function joinRuns(children: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of children) {
    const last = joined.at(-1);
    const isLike =
      last?.type === 'text' &&
      inline.type === 'text' &&
      canonical({ ...last, text: '' }) === canonical({ ...inline, text: '' });
    if (isLike) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}
