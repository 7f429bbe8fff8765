import type { z } from 'zod';
import { fail, ok, type Result } from '../../lib/result';
import { type Article, articleSchema, SCHEMA_VERSION } from '../article';
import { MIGRATIONS } from './index';
import type { StoredArticle } from './migration';

/**
 * Brings what an article file holds up to the newest schema and checks it.
 * An article of the newest schema comes back as it is. Never throws: what cannot be read is `damaged`,
 * what a newer Galley wrote is `newer-version`, and the caller keeps the file in both cases.
 */
export function migrate(json: unknown): Result<Article> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return damaged('it does not hold an article');
  }
  let stored = json as StoredArticle;
  const version = stored['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return damaged('it does not say which version of Galley wrote it');
  }
  if (version > SCHEMA_VERSION) return newer(version);
  for (const migration of MIGRATIONS.slice(version - 1)) {
    stored = { ...migration.up(stored), schemaVersion: migration.from + 1 };
  }
  const fault = faultOf(stored);
  return fault === null ? ok(stored as unknown as Article) : damaged(fault);
}

/** Lists within lists take four levels each. Deeper ones exhaust the stack of whoever checks, compares or writes them. */
const MAX_LEVELS = 400;

/** What is wrong with an article, or null. */
function faultOf(stored: StoredArticle): string | null {
  if (isTooDeep(stored)) return 'its text is nested too deep';
  try {
    const checked = articleSchema.safeParse(stored);
    return checked.success ? null : firstFault(checked.error);
  } catch {
    // How deep the stack reaches is the system's to say: one file must not take the library with it.
    return 'its text is nested too deep';
  }
}

/** Whether an article could not be read again. */
export function isTooDeep(article: object): boolean {
  return isDeeper(article, MAX_LEVELS);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1));
}

function firstFault(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  return path.length === 0 ? 'it does not hold an article' : `its “${path.join('.')}” cannot be read`;
}

function damaged(reason: string): Result<Article> {
  return fail({
    code: 'damaged',
    happened: `This article’s file is damaged: ${reason}.`,
    safe: 'The file is kept exactly as it is.',
    next: 'Open an earlier copy of it, or send the file to whoever looks after Galley.',
  });
}

function newer(version: number): Result<Article> {
  return fail({
    code: 'newer-version',
    happened: `A newer Galley wrote this article (version ${version}; this one reads up to ${SCHEMA_VERSION}).`,
    safe: 'The file is kept exactly as it is.',
    next: 'Update Galley to open it.',
  });
}
