import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type Article, newArticle } from '../../../shared/article/article';
import type { Block } from '../../../shared/article/blocks';
import { realDisk, type Disk } from '../../store';
import { Revisions } from '../Revisions';
import { value } from '../../../shared/lib/testing/value';

export const ID = '01890000-0000-7000-8000-000000000001';

/** Gives every test of a file an empty folder of revisions and a clock of its own, which goes on by a minute a look. */
export function tryRevisions() {
  const trial = {
    folder: '',
    time: 0,
    /** As after a start. */
    revisions: (disk: Disk = realDisk) =>
      new Revisions({
        folder: trial.folder,
        disk,
        now: () => new Date((trial.time += 60_000)).toISOString(),
      }),
    path: () => join(trial.folder, `${ID}.jsonl`),
    lines: async () => (await readFile(trial.path(), 'utf8')).split('\n').slice(0, -1),
    write: (lines: string[]) => writeFile(trial.path(), lines.map((line) => `${line}\n`).join('')),
  };
  beforeEach(async () => {
    trial.folder = await mkdtemp(join(tmpdir(), 'galley-revisions-'));
    trial.time = Date.parse('2026-11-24T09:00:00.000Z');
  });
  afterEach(() => rm(trial.folder, { recursive: true, force: true }));
  return trial;
}

/** An article with these paragraphs. */
export function articleOf(...paragraphs: string[]): Article {
  const article = newArticle(ID, '2026-11-24T08:00:00.000Z', 'en');
  const children = paragraphs.map(
    (text) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', text, format: 0 }] }) as Block,
  );
  return { ...article, headline: 'Tide tables', body: { root: { ...article.body.root, children } } };
}

/** The paragraphs of each revision, oldest first. */
export async function texts(revisions: Revisions): Promise<string[]> {
  const { revisions: list } = value(await revisions.list(ID));
  const articles = await Promise.all(list.map(({ id }) => revisions.open(ID, id)));
  return articles.map((article) =>
    value(article)
      .body.root.children.map((block) =>
        'children' in block ? (block.children[0] as { text: string }).text : '',
      )
      .join(' / '),
  );
}
