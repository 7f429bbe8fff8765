import { pathPart } from './pathPart';
import type { Site } from './site';
import { siteDay } from './siteClock';

/** What of an article its path is made of. */
export interface Permanent {
  slug: string;
  section: string;
  /** ISO 8601: an article that readers have keeps its path, so that is of the day since when they have it. */
  publishedAt?: string | undefined;
  /** One that they do not have yet has the path of the day it was begun. */
  createdAt: string;
}

/** What may stand between the slashes. */
const PARTS = ['{slug}', '{section}', '{year}', '{month}', '{day}'];
const SHAPE = /^\/(?:[^/]+\/)+$/;
const WRITTEN_OUT = /^[a-z0-9][a-z0-9-]*$/;

/** Whether it is the shape of a path: `/{year}/{month}/{slug}/`, of parts and plain words, with the slug last. */
export function isPermalink(shape: string): boolean {
  if (!SHAPE.test(shape)) return false;
  const parts = shape.slice(1, -1).split('/');
  return (
    parts.every((part) => PARTS.includes(part) || WRITTEN_OUT.test(part)) &&
    parts.indexOf('{slug}') === parts.length - 1
  );
}

/** Whether the path says when its readers got the article. */
export function isDated(shape: string): boolean {
  return /\{(?:year|month|day)\}/.test(shape);
}

/** The article's path on the site, from slash to slash, encoded; '' while it has no slug. */
export function permalinkPath(site: Pick<Site, 'permalink' | 'timeZone'>, article: Permanent): string {
  if (article.slug === '') return '';
  const [year = '', month = '', day = ''] = isDated(site.permalink)
    ? siteDay(article.publishedAt ?? article.createdAt, site.timeZone).split('-')
    : [];
  const section = pathPart(article.section) || 'articles';
  const values: Record<string, string> = { '{slug}': article.slug, '{section}': section };
  Object.assign(values, { '{year}': year, '{month}': month, '{day}': day });
  return site.permalink
    .split('/')
    .map((part) => encodeURIComponent((values[part] ?? part).replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
}
