import { type Language, LANGUAGES } from '../article/language';
import type { Status } from '../article/status';
import { addTags } from '../article/tags';
import { onOneLine } from '../lib/onOneLine';
import type { FiledAs } from '../import/imported';
import type { FrontMatter } from './frontMatter';
import { instantOf } from './instantOf';
import { ownSettings } from './ownSettings';
import { isList, type Setting, type Settings, tellSetting } from './Settings';

/** What an article has of it, by the names of Galley, Jekyll, Hugo, Eleventy, Hexo and Obsidian, the first that is there. */
const NAMES = {
  headline: ['title'],
  standfirst: ['description', 'summary', 'subtitle', 'excerpt'],
  byline: ['author', 'authors'],
  categories: ['categories', 'category', 'section'],
  tags: ['tags', 'tag', 'keywords'],
  language: ['lang', 'language', 'locale'],
  slug: ['slug'],
  /** By when readers had it. */
  shown: ['date', 'pubdate', 'publishdate', 'published'],
  begun: ['created'],
  changed: ['lastmod', 'updated', 'last_modified_at', 'modified'],
  draft: ['draft'],
  published: ['published'],
  featured: ['image'],
} as const;
type Known = keyof typeof NAMES;

/** What settings say of an article; those that have no place there are told with their values. */
export function fieldsOfSettings(settings: Settings): FrontMatter {
  const own = ownSettings(settings);
  const unread = new Map(settings);
  for (const name of own?.read ?? []) unread.delete(name);
  /** The value of the first name that is there, where `read` makes something of it. */
  const take = <Value>(known: Known, read: (value: Setting) => Value | null): Value | undefined => {
    const name = NAMES[known].find((one) => unread.has(one));
    const value = name === undefined ? null : read(unread.get(name)!);
    if (value === null || name === undefined) return undefined;
    unread.delete(name);
    return value;
  };
  const isOwn = own !== null;
  const categories = take('categories', textsOf) ?? [];
  const [section, ...others] = isOwn ? categories : categories.map(onOneLine).filter(Boolean);
  const tags = take('tags', isOwn ? textsOf : tagsOf);
  const isDraft = take('draft', booleanOf);
  const isListed = take('published', booleanOf);
  const shown = take('shown', dateOf);
  const begun = take('begun', dateOf);
  const changed = take('changed', dateOf);
  const status = own?.filed.status ?? statusOf(isDraft, isListed);
  const fields: FrontMatter['fields'] = known({
    headline: take('headline', textOf),
    standfirst: take('standfirst', textOf),
    byline: take('byline', (value) => authorsOf(value)),
    section,
    tags: tags === undefined && others.length === 0 ? undefined : [...(tags ?? []), ...others],
    language: take('language', languageOf),
  });
  // Most say nothing of being published, since only drafts are not. Galley's own have one date where readers never had them.
  const isPublished = isOwn ? own.filed.createdAt !== undefined : status !== 'draft';
  const filed: FiledAs = known({
    slug: take('slug', textOf),
    createdAt: begun ?? shown ?? changed,
    changedAt: changed ?? shown ?? begun,
    publishedAt: isPublished ? shown : undefined,
    featured: take('featured', isOwn ? featuredOf : () => null),
    ...own?.filed,
    status,
  });
  return {
    fields,
    filed,
    sources: own?.sources ?? null,
    remarks: [
      ...(own?.remarks ?? []),
      others.length === 0 ? '' : `Its other categories are tags now: ${short(others.join(', '))}.`,
      tellUnread(unread),
    ].filter((sentence) => sentence !== ''),
  };
}

function known<Fields extends object>(fields: { [Name in keyof Fields]: Fields[Name] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

const textOf = (value: Setting): string | null => (typeof value === 'string' ? value : null);

function textsOf(value: Setting): string[] | null {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return isList(value) && value.every((one) => typeof one === 'string') ? [...value] : null;
}

/** "fog, lamps" are two, as in a list; Obsidian’s have a sign before them. */
function tagsOf(value: Setting): string[] | null {
  const texts = textsOf(value);
  return texts && texts.reduce((tags: string[], text) => addTags(tags, text.replace(/^#/, '')), []);
}

/** A name, or several, or a person with a name. */
function authorsOf(value: Setting): string | null {
  if (typeof value === 'string') return value;
  if (!isList(value)) return authorsOf(value.get('name') ?? []);
  const names = value.map(authorsOf);
  return names.length === 0 || names.includes(null) ? null : names.join(', ');
}

function languageOf(value: Setting): Language | null {
  const said = textOf(value)?.trim().replace(/_/g, '-') ?? '';
  const exact = LANGUAGES.find((language) => language.toLowerCase() === said.toLowerCase());
  if (exact !== undefined) return exact;
  if (/^en\b/i.test(said)) return 'en';
  if (/^zh-(?:tw|hk|mo|hant)\b/i.test(said)) return 'zh-Hant';
  return /^zh\b/i.test(said) ? 'zh-Hans' : null;
}

const booleanOf = (value: Setting): boolean | null =>
  value === 'true' ? true : value === 'false' ? false : null;
const dateOf = (value: Setting): string | null => (typeof value === 'string' ? instantOf(value) : null);
const featuredOf = (value: Setting): string | null => (typeof value === 'string' ? value : null);

/** What a site generator shows readers is ready here: only a site that Galley sent it to has it published. */
function statusOf(isDraft: boolean | undefined, isPublished: boolean | undefined): Status | undefined {
  if (isDraft === undefined && isPublished === undefined) return undefined;
  return isDraft === true || isPublished === false ? 'draft' : 'ready';
}

const MOST_TOLD = 20;
const MOST_LETTERS = 100;

function tellUnread(unread: Settings): string {
  if (unread.size === 0) return '';
  const told = [...unread].slice(0, MOST_TOLD).map(([name, value]) => {
    const said = onOneLine(tellSetting(value));
    return said === '' ? short(name) : `${short(name)} (${short(said)})`;
  });
  const more = unread.size - told.length;
  return `Its settings were left out: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function short(words: string): string {
  const letters = Array.from(words.slice(0, 2 * MOST_LETTERS));
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : words;
}
