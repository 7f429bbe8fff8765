import type { Article } from './article';
import type { Block, ShownPicture } from './blocks';

/** The pictures of an article in their order, those of its galleries too. */
export function picturesOf({ body }: Pick<Article, 'body'>): ShownPicture[] {
  return picturesIn(body.root.children);
}

export function picturesIn(blocks: readonly Block[]): ShownPicture[] {
  return blocks.flatMap((block) =>
    block.type === 'picture' ? [block] : block.type === 'gallery' ? block.pictures : [],
  );
}

/** The names of the stored files that it shows, each once. */
export function mediaOf(article: Pick<Article, 'body'>): string[] {
  return [...new Set(picturesOf(article).map(({ media }) => media))];
}
