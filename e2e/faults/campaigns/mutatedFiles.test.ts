import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listLibrary } from '../../../src/main/articles/testing/listLibrary';
import { renderPost } from '../../../src/shared/export/renderPost';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { quickDisk } from './quickDisk';
import { idOf, openLibrary, realArticles, versionOf } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { mutate } from './mutate';
import { tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const FILES = howMany(1_000, 10_000);
const A_LIBRARY = 50;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const site = lampwright({}, 'body { color: black; }');

it(
  `of ${FILES} spoilt files each harms itself alone, and no byte of it is thrown away`,
  () =>
    campaign(async (random) => {
      const articles = await realArticles();
      const found = { readable: 0, damaged: 0 };
      for (let done = 0; done < FILES; done += A_LIBRARY) {
        const library = await folder.with(new Map(), '');
        const repository = openLibrary(library, quickDisk);
        const healthy = versionOf(1, done);
        value(await repository.save(healthy));
        const mutants = new Map<string, { kind: string; bytes: Buffer }>();
        for (let index = 0; index < A_LIBRARY; index += 1) {
          const id = idOf(1_000 + done + index);
          const file = Buffer.from(JSON.stringify({ ...random.pick(articles), id }));
          const mutant = mutate(file, random);
          mutants.set(id, mutant);
          await writeFile(join(library, `${id}.json`), mutant.bytes);
        }
        const { readable, damaged } = await expectNoHarm(library, mutants);
        expect(value(await openLibrary(library, quickDisk).open(healthy.id))).toMatchObject({
          headline: healthy.headline,
        });
        found.readable += readable;
        found.damaged += damaged;
      }
      // A mutator that spoils all or nothing proves little.
      expect(found.readable).toBeGreaterThan(FILES / 50);
      expect(found.damaged).toBeGreaterThan(FILES / 2);
    }),
  CAMPAIGN_TIMEOUT,
);

async function expectNoHarm(library: string, mutants: ReadonlyMap<string, { kind: string; bytes: Buffer }>) {
  const repository = openLibrary(library, quickDisk);
  const list = await listLibrary(library, quickDisk);
  const listed = new Set(list.articles.map(({ id }) => id));
  const damaged = new Set(list.damaged.map(({ fileName }) => fileName));
  expect(listed.size).toBe(1 + mutants.size - damaged.size);
  for (const [id, { kind, bytes }] of mutants) {
    const path = join(library, `${id}.json`);
    const about = `${kind}, ${id}`;
    expect([listed.has(id), damaged.has(`${id}.json`)].filter(Boolean), about).toHaveLength(1);
    const opened = await repository.open(id);
    expect(opened.ok, about).toBe(listed.has(id));
    const over = { ...versionOf(1, 0), ...(opened.ok ? opened.value : {}), id, headline: 'Over it' };
    const saved = await repository.save(over);
    expect(saved.ok, `${about}: ${JSON.stringify(saved)}`).toBe(opened.ok);
    if (opened.ok) {
      const { text } = renderPost(opened.value, site, 'web-page');
      expect(text, about).toContain('</html>');
      const before = JSON.parse(UTF8.decode(bytes)) as object;
      const after = JSON.parse(await readFile(path, 'utf8')) as { changedAt: string; schemaVersion: number };
      const { changedAt, schemaVersion } = after;
      expect(after, about).toEqual({ ...before, headline: 'Over it', changedAt, schemaVersion });
    } else expect((await readFile(path)).equals(bytes), about).toBe(true);
  }
  return { readable: mutants.size - damaged.size, damaged: damaged.size };
}
