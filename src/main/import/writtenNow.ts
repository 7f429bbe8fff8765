import type { Article } from '../../shared/article/article';
import { mediaOf } from '../../shared/article/picturesOf';
import { renderPost } from '../../shared/export/renderPost';
import type { ImportedPicture, WrittenNow } from '../../shared/import/imported';
import type { MediaShelf } from '../media';
import type { SiteShelf } from '../sites';

export interface WritingParts {
  media: Pick<MediaShelf, 'facts'>;
  sites: Pick<SiteShelf, 'writtenFor'>;
}

/** An article as its file in a folder of Markdown would say it now; its pictures are addressed by their names. */
export async function writtenNow(article: Article, { media, sites }: WritingParts): Promise<WrittenNow> {
  const pictures = new Map<string, ImportedPicture>();
  for (const name of new Set([
    ...mediaOf(article),
    ...(article.featured == null ? [] : [article.featured]),
  ])) {
    const facts = await media.facts(name);
    if (facts.ok) pictures.set(name, { address: name, media: facts.value });
  }
  const { text } = renderPost(article, await sites.writtenFor(article.language), 'markdown', {
    ...{ hasFields: true, listsSources: true },
    pictures: (name) => (pictures.has(name) ? name : null),
  });
  return { article, text, pictures: [...pictures.values()] };
}
