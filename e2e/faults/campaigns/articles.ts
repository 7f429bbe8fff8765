import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileArticleRepository } from '../../../src/main/articles';
import { type Disk, realDisk, sweepTemporaryFiles } from '../../../src/main/store';
import { newArticle, type Article } from '../../../src/shared/article/article';
import { everyBlock } from '../../../src/shared/export/testing/everyBlock';
import { ROOT } from '../../driver/root';

const ID = '01890000-0000-7000-8000-';
const START = Date.parse('2026-11-24T09:00:00.000Z');

export const idOf = (number: number) => ID + String(number).padStart(12, '0');

/** A repository as after a start, whose clock goes on by a second a look. */
export function openLibrary(folder: string, disk: Disk = realDisk): FileArticleRepository {
  let second = 0;
  let made = 100;
  return new FileArticleRepository({
    folder,
    disk,
    followers: [],
    now: () => new Date(START + 1000 * second++).toISOString(),
    newId: () => idOf(made++),
  });
}

/** What the app does at its start: of what another process left half written, nothing is in use. */
export function sweepAsAfterStart(folder: string): Promise<void> {
  return sweepTemporaryFiles(folder, realDisk, () => false);
}

/** An article with a block of each kind, and the version in its headline. */
export function versionOf(number: number, version: number): Article {
  const fresh = newArticle(idOf(number), new Date(START).toISOString(), 'en');
  const { body, sources } = everyBlock();
  return { ...fresh, headline: `Version ${version}`, standfirst: '港口'.repeat(version), body, sources };
}

/** The samples, an article with a block of each kind, and one that is empty. */
export async function realArticles(): Promise<Article[]> {
  const sample = async (name: string) =>
    JSON.parse(await readFile(join(ROOT, 'resources/samples', name), 'utf8')) as Article;
  return [
    await sample('sample.json'),
    await sample('sample.zh.json'),
    versionOf(1, 3),
    newArticle(idOf(1), new Date(START).toISOString(), 'zh-Hans'),
  ];
}
