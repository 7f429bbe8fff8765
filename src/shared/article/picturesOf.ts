import type { Article } from './article';
import type { Picture } from './blocks/picture';

/** The pictures of an article, in their order. */
export function picturesOf({ body }: Pick<Article, 'body'>): Picture[] {
  return body.root.children.filter((block) => block.type === 'picture');
}

/** The names of the stored files that it shows, each once. */
export function mediaOf(article: Pick<Article, 'body'>): string[] {
  return [...new Set(picturesOf(article).map(({ media }) => media))];
}
