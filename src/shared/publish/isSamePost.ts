import type { Article } from '../article/article';
import type { Site } from '../site/site';
import { inFields, postWords, type SitePicture } from './postFields';

/** A post as its site has it. */
interface PostThere {
  content: string;
  /** By the names of their stored files. */
  pictures: ReadonlyMap<string, Pick<SitePicture, 'url'> & { id: number | null }>;
}

/**
 * Whether an article of the library says what `read` does, which was read from a post just now. What only Galley knows is no
 * difference: the ids of sources, the day on which she read one, a source that nothing quotes; nor is the order of tags,
 * which a site does not keep. A block that was kept as it came is the same where the post has it to the letter.
 */
export function isSamePost(
  kept: Article,
  read: Article,
  { content, pictures }: PostThere,
  site: Site,
): boolean {
  const [own, theirs] = [kept.body.root.children, read.body.root.children];
  if (own.length !== theirs.length) return false;
  const children = own.map((block, at) =>
    block.type === 'opaque' && content.includes(block.markup.trim()) ? theirs[at]! : block,
  );
  const body = { ...kept.body, root: { ...kept.body.root, children } };
  const sources = [
    ...kept.sources,
    ...read.sources.filter(({ id }) => kept.sources.every((known) => known.id !== id)),
  ];
  const options = inFields(pictures, true);
  return said({ ...kept, body, sources }, site, options) === said(read, site, options);
}

function said(article: Article, site: Site, options: ReturnType<typeof inFields>): string {
  const { byline, section, tags, slug } = article;
  const { losses: _, ...words } = postWords(article, site, options);
  return JSON.stringify({ ...words, byline, section, tags: tags.toSorted(), slug });
}
