import type { Article } from '../../shared/article/article';
import { blockText } from '../../shared/article/blockText';

/** Why an article is not sent at all, or null. */
export function whyNotSent(article: Article): string | null {
  if (article.binnedAt !== null)
    return 'This article is in the bin, and nothing there is sent. Put it back first.';
  if (article.headline.trim() !== '') return null;
  return isEmpty(article)
    ? 'This article has neither a headline nor text yet, so there is nothing to send.'
    : 'This article has no headline yet, and a post without one is not found again. Write it first.';
}

function isEmpty({ standfirst, body }: Article): boolean {
  return (
    standfirst.trim() === '' &&
    body.root.children.every((block) => block.type === 'paragraph' && blockText(block).trim() === '')
  );
}
