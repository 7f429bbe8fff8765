import type { HandlersOf } from '../ipc';
import type { ArticleRepository } from './ArticleRepository';
import { ok } from '../../shared/lib/result';
import { proposeSlug } from './proposeSlug';

type ArticleCall =
  'articles.create' | 'articles.open' | 'articles.save' | 'articles.duplicate' | 'articles.proposeSlug';

export function articleHandlers(articles: ArticleRepository): HandlersOf<ArticleCall> {
  return {
    'articles.create': ({ language }) => articles.create(language),
    'articles.open': ({ id }) => articles.open(id),
    'articles.save': ({ article, known }) => articles.save(article, known),
    'articles.duplicate': ({ id }) => articles.duplicate(id),
    'articles.proposeSlug': async ({ headline }) => ok(await proposeSlug(headline)),
  };
}
