import type { Article } from '../article/article';
import type { Language } from '../article/language';

/** One other version of an article, as she is shown it. */
export interface Version {
  id: string;
  headline: string;
  language: Language;
  isBinned: boolean;
  /** An older version in its language, or the article itself, stands before it: readers are led to that one. */
  isSpare: boolean;
}

/** The other versions of an article. */
export interface Translations {
  versions: Version[];
  /** The id of the article that they are linked by, where it is not in this library; else null. */
  lost: string | null;
}

/** What has to be written to change who belongs together; null takes an article's link out. */
export type LinkChange = { id: string; translationOf: string | null };

/** Versions of one article have one and the same: the id of that whose translations the others are, be it there or not. */
export function groupOf({ id, translationOf }: Pick<Article, 'id' | 'translationOf'>): string {
  return translationOf ?? id;
}

/** A copy belongs to no group: there would be two versions in one language. */
export function withoutLink(article: Article): Article {
  const { translationOf: _link, ...rest } = article;
  return rest;
}

/** What decides to which version readers are led. */
type Led = Pick<Article, 'id' | 'language' | 'createdAt' | 'binnedAt'>;

/** The versions in the order in which readers are led to them: the oldest in a language first, none that is in the bin before one that is not. */
function inOrder<Version extends Led>(articles: readonly Version[]): Version[] {
  const key = ({ binnedAt, createdAt, id }: Led) => `${binnedAt === null ? 0 : 1} ${createdAt} ${id}`;
  return articles.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** The other versions to which readers of an article are led: at most one a language, none in its own or in the bin. */
export function linkedVersions<Version extends Led>(article: Led, group: readonly Version[]): Version[] {
  const languages = new Set<Language>([article.language]);
  return inOrder(others(article, group)).filter(({ binnedAt, language }) => {
    if (binnedAt !== null || languages.has(language)) return false;
    languages.add(language);
    return true;
  });
}

/** @param group the article and all others of its group that are in the library */
export function translationsOf(article: Article, group: readonly Article[]): Translations {
  const linked = new Set(linkedVersions(article, group));
  const key = groupOf(article);
  return {
    versions: inOrder(others(article, group)).map((version) => ({
      id: version.id,
      headline: version.headline,
      language: version.language,
      isBinned: version.binnedAt !== null,
      isSpare: version.binnedAt === null && !linked.has(version),
    })),
    lost: group.some(({ id }) => id === key) || key === article.id ? null : key,
  };
}

/** What makes two groups one; null where both have a version in one language, so that one would be in the other's way. */
export function linkGroups(mine: readonly Article[], theirs: readonly Article[]): LinkChange[] | null {
  const taken = new Set(present(mine).map(({ language }) => language));
  if (present(theirs).some(({ language }) => taken.has(language))) return null;
  const key = (group: readonly Article[]) => groupOf(group[0]!);
  if (key(mine) === key(theirs)) return [];
  // A link to an article that is not here is kept: it may come.
  const isLost = (group: readonly Article[]) => !group.some(({ id }) => id === key(group));
  const keepsMine =
    mine.length === theirs.length ? isLost(mine) && !isLost(theirs) : mine.length > theirs.length;
  const [kept, joining] = keepsMine ? [mine, theirs] : [theirs, mine];
  return joining.map(({ id }) => ({ id, translationOf: key(kept) }));
}

/** What takes one version out of a group, or the link to one that is not in the library; the rest stays together. */
export function unlinkVersion(group: readonly Article[], id: string): LinkChange[] {
  const own = group.find((article) => article.id === id);
  if (own?.translationOf != null) return [{ id, translationOf: null }];
  const [first, ...rest] = inOrder(group.filter((article) => article.id !== id));
  if (first === undefined) return [];
  return [
    ...rest.map((other) => ({ id: other.id, translationOf: first.id })),
    { id: first.id, translationOf: null },
  ];
}

const others = <Version extends Led>({ id }: Led, group: readonly Version[]) =>
  group.filter((other) => other.id !== id);
const present = (group: readonly Article[]) => group.filter(({ binnedAt }) => binnedAt === null);
