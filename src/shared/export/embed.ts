import type { Embed } from '../article/blocks/embed';
import type { Inline } from '../article/inline';
import { dateInWords } from '../source/dates';
import { embedPlace, embedProvider } from '../source/embedProvider';
import { safeUrl } from '../source/safeUrl';
import { onOneLine } from '../lib/onOneLine';
import { loseSaying, type RenderContext } from './context';

/** What stands between the parts of the line under a card; none of them has it by itself. */
export const EMBED_SEPARATOR = ' · ';

/** A card as a format writes it: words that lead to the post or video, and a line of where, who and when. */
export interface DrawnEmbed {
  /** A link to the post with its title or words, or with the address where there are none. */
  words: Inline[];
  /** "YouTube · Maren Oduya · 22 November 2026"; none where nothing is known. */
  credit: Inline[];
  className: string;
}

/** Null where the card has nothing to show. */
export function drawEmbed(embed: Embed, context: RenderContext): DrawnEmbed | null {
  const { url, title, author, date } = embed;
  const address = safeUrl(url);
  const said = title
    .split(/\r\n|\r|\n/)
    .map(onOneLine)
    .filter(Boolean);
  const lines = said.length > 0 ? said : [address ?? url.trim()].filter(Boolean);
  if (address === null && url.trim() !== '')
    loseSaying(
      context,
      `A card leads nowhere, since its address is not one that Galley links: ${url.trim().slice(0, 80)}`,
    );
  const words = lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'linebreak' as const }] : []),
    text(line),
  ]);
  const place = address === null ? '' : embedPlace(address);
  const parts = [place, onOneLine(author), dateInWords(date, context.article.language)].filter(Boolean);
  if (lines.length + parts.length === 0) return null;
  const provider = embedProvider(url);
  return {
    words: address === null ? words : [{ type: 'link', url: address, children: words }],
    credit: parts.length === 0 ? [] : [text(parts.join(EMBED_SEPARATOR))],
    className: provider === null ? 'embed' : `embed embed-${provider.kind}`,
  };
}

const text = (words: string): Inline => ({ type: 'text', text: words, format: 0 });
