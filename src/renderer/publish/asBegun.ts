import type { Article } from '../../shared/article/article';
import { inFields, postWords } from '../../shared/publish/postFields';
import type { PostOnSite } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import type { SentPost } from './theirArticle';

/**
 * A draft that Galley only began, as if the article of now had been sent: it may stand there, where an attempt was not heard
 * of, and keeps its sources then. What is empty in the draft takes nothing from her.
 */
export function asBegun(post: PostOnSite, mine: Article, site: Site): SentPost {
  const { theirs, pictures } = post;
  const options = inFields(new Map(Object.entries(pictures)), theirs.footnotes !== null);
  const { title, content, excerpt, footnotes } = postWords(mine, site, options);
  const own = [title, mine.headline, ''];
  return {
    ...{ ...post, article: mine },
    base: {
      ...{ content, footnotes },
      title: own.includes(theirs.title) ? theirs.title : title,
      excerpt: theirs.excerpt === '' ? '' : excerpt,
    },
  };
}
