import { heldNotes } from './heldNotes';
import type { HeldPost } from './heldPost';
import { momentInBrackets } from './momentInBrackets';
import type { PostFields } from './postFields';
import { splitBlocks } from './splitBlocks';

/** What the site made otherwise than it was sent, a sentence each; none where it holds what was sent. */
export function compareSent(sent: PostFields, held: HeldPost): string[] {
  return [
    ...(sent.title === held.title ? [] : [`The headline on the site is “${held.title}”.`]),
    ...(sent.excerpt === held.excerpt ? [] : ['The standfirst on the site is another one.']),
    ...differentText(sent.content, held.content),
    ...differentNotes(sent.meta?.footnotes, held.footnotes),
    ...(sent.slug === '' || sent.slug === held.slug || sameAddress(sent.slug, held.slug)
      ? []
      : [`The site made “${held.slug}” of the slug “${sent.slug}”, for another post may have it.`]),
    ...differentStatus(sent, held),
    ...(sent.featured_media === held.featured_media
      ? []
      : ['The site did not take the picture that stands for the article.']),
    ...(!sent.categories?.length || sameNumbers(sent.categories, held.categories)
      ? []
      : ['The site did not take the section.']),
    ...(sameNumbers(sent.tags, held.tags) ? [] : ['The site did not take all tags, or has others.']),
    ...(sent.author === undefined || sent.author === held.author
      ? []
      : ['The site names another author than the byline.']),
  ];
}

/** The places at which the text is another one, by the first words of each. */
function differentText(sent: string, held: string): string[] {
  if (sent === held) return [];
  const [ours, theirs] = [blocksOf(sent), blocksOf(held)];
  if (ours.join('\n') === theirs.join('\n')) return [];
  const kept = new Map<string, number>();
  for (const block of theirs) kept.set(block, (kept.get(block) ?? 0) + 1);
  const changed = ours.filter((block) => {
    const count = kept.get(block) ?? 0;
    kept.set(block, count - 1);
    return count <= 0;
  });
  if (changed.length === 0)
    return ['The site has more in the text than was sent, or has it in another order.'];
  const places = changed.slice(0, MOST_PLACES).map((block) => `“${firstWordsOf(block)}”`);
  const more = changed.length > MOST_PLACES ? `, and ${changed.length - MOST_PLACES} more` : '';
  return [`The site changed the text at ${places.join(', ')}${more}.`];
}

function differentNotes(sent: string | undefined, held: string | null): string[] {
  if (sent === undefined) return [];
  const theirs = new Map(heldNotes(held).map(({ id, content }) => [id, sameMarks(content)]));
  const changed = heldNotes(sent).filter(({ id, content }) => theirs.get(id) !== sameMarks(content));
  if (changed.length === 0) return [];
  const places = changed.slice(0, MOST_PLACES).map(({ content }) => `“${firstWordsOf(content)}”`);
  const more = changed.length > MOST_PLACES ? `, and ${changed.length - MOST_PLACES} more` : '';
  return [`The site changed the footnotes at ${places.join(', ')}${more}.`];
}

/** Markup of authors and contributors WordPress writes anew in another form, which means the same. */
const sameMarks = (html: string) => html.replace(/ \/>/g, '/>').replace(/&#0+(\d+;)/g, '&#$1');
const blocksOf = (content: string) => splitBlocks(sameMarks(content));

const MOST_PLACES = 5;

function firstWordsOf(block: string): string {
  const words = block
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words || 'a block without words';
}

function differentStatus(sent: PostFields, held: HeldPost): string[] {
  if (sent.status === held.status) return [];
  if (held.status === 'trash') return ['The post is in the bin of the site.'];
  if (sent.status === 'future' && held.status === 'publish')
    return ['The time is past, so the site has published it at once.'];
  if (sent.status === 'publish' && held.status === 'future')
    return [`The site will publish it only later${momentInBrackets(held.date_gmt)}.`];
  return [`On the site it is “${held.status}”, and not “${sent.status}”.`];
}

/** WordPress keeps a slug of other scripts in percent signs. */
function sameAddress(sent: string, held: string): boolean {
  try {
    return sent === decodeURIComponent(held);
  } catch {
    return false;
  }
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number) => other.includes(number));
}
