import type { Article } from '../../shared/article/article';
import { LANGUAGE_NAMES, type Language } from '../../shared/article/language';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { translationOf } from '../../shared/translations/translate';
import {
  groupOf,
  type LinkChange,
  linkGroups,
  linkedVersions,
  type Translations as Found,
  translationsOf,
  unlinkVersion,
} from '../../shared/translations/translations';
import { type ArticleRepository, proposeSlug } from '../articles';
import type { Catalogue } from '../catalogue';

interface TranslationsParts {
  articles: Pick<ArticleRepository, 'read' | 'open' | 'put' | 'change'>;
  catalogue: Pick<Catalogue, 'translations'>;
  now(): string;
  newId(): string;
}

/** Which articles are versions of one another in different languages. */
export class Translations {
  constructor(private readonly parts: TranslationsParts) {}

  async of(id: string): Promise<Result<Found>> {
    const found = await this.read(id);
    return found.ok ? ok(translationsOf(found.value.article, found.value.group)) : found;
  }

  /** The versions to which readers of an article may be led, whether or not readers can see them yet. */
  async linked(article: Article): Promise<Result<Article[]>> {
    const group = await this.groupWith(article);
    return group.ok ? ok(linkedVersions(article, group.value)) : group;
  }

  async link(id: string, otherId: string): Promise<Result<undefined>> {
    const mine = await this.read(id);
    if (!mine.ok) return mine;
    const theirs = await this.read(otherId);
    if (!theirs.ok) return theirs;
    const changes = linkGroups(mine.value.group, theirs.value.group);
    return changes === null ? fail(IN_THE_WAY) : this.write(changes);
  }

  async unlink(id: string, otherId: string): Promise<Result<undefined>> {
    const found = await this.read(id);
    return found.ok ? this.write(unlinkVersion(found.value.group, otherId)) : found;
  }

  /** A new draft with the words of the article, to be translated. */
  async make(id: string, language: Language): Promise<Result<Article>> {
    const { articles, now, newId } = this.parts;
    const found = await this.read(id);
    if (!found.ok) return found;
    const { article, group } = found.value;
    const isTaken = group.some((version) => version.language === language && version.binnedAt === null);
    if (isTaken) return fail(alreadyIn(language));
    const draft = translationOf(article, { id: newId(), now: now(), language });
    const slug = await proposeSlug(draft.headline);
    const made = await articles.put(draft.id, () => Promise.resolve(ok({ ...draft, slug })));
    return made.ok ? articles.open(draft.id) : made;
  }

  private async read(id: string): Promise<Result<{ article: Article; group: Article[] }>> {
    const article = await this.parts.articles.read(id);
    if (!article.ok) return article;
    const group = await this.groupWith(article.value);
    return group.ok ? ok({ article: article.value, group: group.value }) : group;
  }

  /** The article and all that belong with it. The files are the truth: the catalogue only says where to look. */
  private async groupWith(article: Article): Promise<Result<Article[]>> {
    const key = groupOf(article);
    const ids = await this.parts.catalogue.translations(key);
    if (!ids.ok) return ids;
    const group = [article];
    for (const id of new Set([key, ...ids.value])) {
      if (id === article.id) continue;
      const other = await this.parts.articles.read(id);
      // One that is gone or damaged is in no group that anybody can see; it is told of elsewhere.
      if (other.ok && groupOf(other.value) === key) group.push(other.value);
    }
    return ok(group);
  }

  private async write(changes: readonly LinkChange[]): Promise<Result<undefined>> {
    for (const { id, translationOf: link } of changes) {
      const written = await this.parts.articles.change(id, () => ({ translationOf: link ?? undefined }));
      if (!written.ok) return written;
    }
    return ok(undefined);
  }
}

const IN_THE_WAY: Failure = {
  code: 'unexpected',
  happened: 'The two were not linked: they, or versions of theirs, are in the same language.',
  safe: 'Nothing in the library has changed.',
  next: 'An article has one version in each language. Remove the one that does not belong to it first, or change its language.',
};

function alreadyIn(language: Language): Failure {
  return {
    code: 'unexpected',
    happened: `The article has a version in ${LANGUAGE_NAMES[language]} already.`,
    safe: 'Nothing in the library has changed.',
    next: 'Open that one in Details, under Translations.',
  };
}
