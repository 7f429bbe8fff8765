import type { HandlersOf } from '../ipc';
import type { ArticleRepository } from './ArticleRepository';
import { ok } from '../../shared/lib/result';
import { LastSaved } from './LastSaved';
import { proposeSlug } from './proposeSlug';

type ArticleCall =
  'articles.create' | 'articles.open' | 'articles.save' | 'articles.duplicate' | 'articles.proposeSlug';

export function articleHandlers(articles: ArticleRepository): HandlersOf<ArticleCall> {
  const last = new LastSaved();
  return {
    'articles.create': ({ language }) => articles.create(language),
    'articles.open': ({ id }) => articles.open(id),
    async 'articles.save'({ article, unchanged, known }) {
      const whole = last.whole(article, unchanged);
      if (whole === null) return ok(null);
      const saved = await articles.save(whole, known);
      return saved.ok ? ok({ ...saved.value, mark: last.keep(whole) }) : saved;
    },
    'articles.duplicate': ({ id }) => articles.duplicate(id),
    'articles.proposeSlug': async ({ headline }) => ok(await proposeSlug(headline)),
  };
}
