import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryArticle } from '../../shared/export/testing/arbitraryArticle';
import { realDisk, type Disk } from '../store';
import type { Revisions } from './Revisions';
import { articleOf, ID, tryRevisions, value } from './testing/tryRevisions';

const trial = tryRevisions();

/** The paragraphs of each revision, oldest first. */
async function texts(revisions: Revisions): Promise<string[]> {
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

describe('taking revisions', () => {
  it('keeps what she wrote, in order, with its reason and its words', async () => {
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('High water.'), 'opened'));
    value(await revisions.take(articleOf('High water.', 'Low water at noon.'), 'pause'));
    value(await revisions.take(articleOf('Low water at dusk.'), 'left'));
    const { revisions: list, lost } = value(await trial.revisions().list(ID));
    expect(lost).toBe(0);
    expect(
      list.map(({ at, reason, words, added, removed, firstWords }) => [
        at.slice(11, 16),
        reason,
        words,
        added,
        removed,
        firstWords,
      ]),
    ).toEqual([
      ['09:02', 'opened', 2, 2, 0, 'High water.'],
      ['09:03', 'pause', 6, 4, 0, 'Low water at noon.'],
      ['09:04', 'left', 4, 1, 3, 'Low water at dusk.'],
    ]);
    expect(await texts(trial.revisions())).toEqual([
      'High water.',
      'High water. / Low water at noon.',
      'Low water at dusk.',
    ]);
  });

  it('gives back any article as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        await rm(trial.path(), { force: true });
        const revisions = trial.revisions();
        const own = { ...article, id: ID };
        value(await revisions.take(own, 'pause'));
        const [revision] = value(await revisions.list(ID)).revisions;
        expect(value(await revisions.open(ID, revision!.id))).toEqual(JSON.parse(JSON.stringify(own)));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the same words once, however often it is asked to', async () => {
    const revisions = trial.revisions();
    for (const reason of ['opened', 'pause', 'left'] as const) {
      value(
        await revisions.take({ ...articleOf('High water.'), changedAt: new Date().toISOString() }, reason),
      );
    }
    value(await trial.revisions().take(articleOf('High water.'), 'opened'));
    expect(await texts(revisions)).toEqual(['High water.']);
  });

  it('writes only what is new', async () => {
    const paragraphs = Array.from({ length: 24 }, (_, index) => `${index} ${'the tide came in '.repeat(28)}`);
    const revisions = trial.revisions();
    value(await revisions.take(articleOf(...paragraphs), 'opened'));
    const before = (await stat(trial.path())).size;
    value(await revisions.take(articleOf(...paragraphs.with(7, `${paragraphs[7]} and out`)), 'pause'));
    const cost = (await stat(trial.path())).size - before;
    expect(cost / JSON.stringify(articleOf(...paragraphs)).length).toBeLessThan(0.1);
  });

  it('keeps their order when the clock is set ten years back and forth', async () => {
    const revisions = trial.revisions();
    const start = trial.time;
    for (const [index, years] of [0, 10, 10, -10, 0].entries()) {
      trial.time = start + years * 365 * 86_400_000;
      value(await revisions.take(articleOf(`Version ${index}`), 'pause'));
    }
    expect(await texts(trial.revisions())).toEqual([0, 1, 2, 3, 4].map((index) => `Version ${index}`));
    value(await trial.revisions().take(articleOf('Version 5'), 'pause'));
    expect(await texts(trial.revisions())).toHaveLength(6);
  });

  it('thins old revisions out when it goes on after a start, and keeps the parts that are still in use', async () => {
    const revisions = trial.revisions();
    for (let index = 0; index < 60; index += 1) {
      value(await revisions.take(articleOf('A lead that stays.', `Version ${index}`), 'pause'));
    }
    const size = (await stat(trial.path())).size;
    trial.time += 10 * 3_600_000;
    value(await trial.revisions().take(articleOf('The next day'), 'opened'));
    const kept = await texts(trial.revisions());
    expect(kept.length).toBeLessThan(6);
    expect(kept[0]).toBe('A lead that stays. / Version 0');
    expect(kept.at(-2)).toBe('A lead that stays. / Version 59');
    expect((await stat(trial.path())).size).toBeLessThan(size / 2);
  });

  it('answers with the newest that can be opened', async () => {
    const revisions = trial.revisions();
    expect(value(await revisions.lastGood(ID))).toBeNull();
    value(await revisions.take(articleOf('High water.'), 'pause'));
    value(await revisions.take({ ...articleOf('Low water.'), status: 'nonsense' as never }, 'pause'));
    expect(value(await revisions.lastGood(ID))).toMatchObject({ at: '2026-11-24T09:02:00.000Z' });
  });
});

describe('the history of an article that is deleted for good', () => {
  it('stays away when a revision was on its way, until the article comes back', async () => {
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('One'), 'pause'));
    const log = value(await revisions.exportLog(ID))!;
    const forgotten = revisions.forget(ID);
    expect(await revisions.take(articleOf('Two'), 'closed')).toMatchObject({
      failure: { code: 'not-found' },
    });
    await forgotten;
    expect(await readdir(trial.folder)).toEqual([]);
    value(await revisions.importLog(ID, log));
    value(await revisions.take(articleOf('Three'), 'restored'));
    await revisions.forget(ID);
    revisions.written(articleOf('Four'));
    value(await revisions.take(articleOf('Four'), 'pause'));
    expect(await texts(revisions)).toEqual(['Four']);
  });
});

describe('a log that was hurt', () => {
  async function threeVersions(): Promise<void> {
    const revisions = trial.revisions();
    for (const text of ['One', 'Two', 'Three']) value(await revisions.take(articleOf('Lead', text), 'pause'));
  }

  it('ignores a last line that was cut off at any byte, and goes on after it without calling anything lost', async () => {
    await threeVersions();
    const whole = await readFile(trial.path());
    const start = whole.lastIndexOf('\n', whole.lastIndexOf('"number":3'));
    for (let end = start + 2; end < whole.length - 1; end += 7) {
      await writeFile(trial.path(), whole.subarray(0, end));
      expect(await texts(trial.revisions())).toEqual(['Lead / One', 'Lead / Two']);
      value(await trial.revisions().take(articleOf('Lead', 'Four'), 'pause'));
      expect(await texts(trial.revisions())).toEqual(['Lead / One', 'Lead / Two', 'Lead / Four']);
      expect(value(await trial.revisions().list(ID)).lost).toBe(0);
    }
    await writeFile(trial.path(), whole.subarray(0, -1));
    value(await trial.revisions().take(articleOf('Lead', 'Four'), 'pause'));
    expect(await texts(trial.revisions())).toHaveLength(4);
  });

  it('loses the one revision whose line is damaged, says so, and keeps the bytes', async () => {
    const revisions = trial.revisions();
    for (let index = 0; index < 20; index += 1) value(await revisions.take(articleOf(`${index}`), 'pause'));
    const lines = await trial.lines();
    const at = lines.findIndex((line) => line.includes('"number":7,'));
    const damaged = lines[at]!.replace('"pause"', '"pauze"');
    await trial.write(lines.with(at, damaged));
    expect(await texts(trial.revisions())).toHaveLength(19);
    expect(value(await trial.revisions().list(ID)).lost).toBe(1);
    // By now the others would be thinned out, and the log written anew without it.
    trial.time += 10 * 3_600_000;
    value(await trial.revisions().take(articleOf('The next day'), 'pause'));
    expect(await readFile(trial.path(), 'utf8')).toContain(damaged);
    expect(await texts(trial.revisions())).toHaveLength(20);
  });

  it('has a revision again once its damaged part is written again', async () => {
    await threeVersions();
    const lines = await trial.lines();
    const at = lines.findIndex((line) => line.includes('"text":"Two"'));
    await trial.write(lines.with(at, lines[at]!.replace('Two', 'Tvo')));
    expect(value(await trial.revisions().list(ID))).toMatchObject({ lost: 1, revisions: [{}, {}] });
    value(await trial.revisions().take(articleOf('Lead', 'Two'), 'pause'));
    expect(await texts(trial.revisions())).toEqual([
      'Lead / One',
      'Lead / Two',
      'Lead / Three',
      'Lead / Two',
    ]);
  });

  it('never opens other words than those that were kept, whatever bytes are changed', async () => {
    await threeVersions();
    const whole = await readFile(trial.path());
    const known = new Set(await texts(trial.revisions()));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          await writeFile(trial.path(), bytes);
          for (const text of await texts(trial.revisions())) expect(known).toContain(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is read with the line ends of Windows, and goes on', async () => {
    await threeVersions();
    await writeFile(trial.path(), (await readFile(trial.path(), 'utf8')).replaceAll('\n', '\r\n'));
    value(await trial.revisions().take(articleOf('Lead', 'Four'), 'pause'));
    expect(await texts(trial.revisions())).toEqual([
      'Lead / One',
      'Lead / Two',
      'Lead / Three',
      'Lead / Four',
    ]);
    expect(value(await trial.revisions().list(ID)).lost).toBe(0);
  });

  it('shows a revision once whose line stands there twice', async () => {
    await threeVersions();
    const lines = await trial.lines();
    await trial.write([...lines, ...lines.slice(1)]);
    expect(await texts(trial.revisions())).toEqual(['Lead / One', 'Lead / Two', 'Lead / Three']);
  });

  it('opens no words of another article whose log was put behind it, keeps its bytes, and goes on', async () => {
    await threeVersions();
    const other = ID.replace(/1$/, '2');
    value(await trial.revisions().take({ ...articleOf('Of another'), id: other }, 'pause'));
    const foreign = await readFile(trial.path().replace(ID, other));
    await appendFile(trial.path(), foreign);
    expect(value(await trial.revisions().lastGood(ID))?.article.body).toEqual(
      articleOf('Lead', 'Three').body,
    );
    trial.time += 10 * 3_600_000;
    for (const text of ['Four', 'Five']) value(await trial.revisions().take(articleOf(text), 'pause'));
    expect((await texts(trial.revisions())).slice(-3)).toEqual(['Lead / Three', 'Four', 'Five']);
    expect(await readFile(trial.path(), 'utf8')).toContain('Of another');
    const handed = value(await trial.revisions().exportLog(ID))!;
    await rm(trial.path());
    expect(value(await trial.revisions().importLog(ID, handed)).added).toBe(5);
    await writeFile(trial.path(), foreign);
    expect(value(await trial.revisions().lastGood(ID))).toBeNull();
  });

  it('leaves the log of a newer Galley alone', async () => {
    await threeVersions();
    const lines = await trial.lines();
    const { checksum } = await import('./logLine');
    const json = JSON.stringify({ version: 2, article: ID });
    await trial.write([`{"sum":"${checksum(json)}","log":${json}}`, ...lines.slice(1)]);
    const before = await readFile(trial.path());
    expect(await trial.revisions().list(ID)).toMatchObject({ ok: false, failure: { code: 'newer-version' } });
    expect(await trial.revisions().take(articleOf('Four'), 'pause')).toMatchObject({ ok: false });
    expect(await readFile(trial.path())).toEqual(before);
  });

  it('goes on with a log that another program has written into since', async () => {
    await threeVersions();
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('Four'), 'pause'));
    await appendFile(trial.path(), 'a sync tool was here\n');
    value(await revisions.take(articleOf('Five'), 'pause'));
    expect(await texts(trial.revisions())).toHaveLength(5);
  });

  it('begins a whole new log when the old one was taken away meanwhile', async () => {
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('Lead', 'One'), 'pause'));
    await rm(trial.path());
    value(await revisions.take(articleOf('Lead', 'Two'), 'pause'));
    expect(await texts(trial.revisions())).toEqual(['Lead / Two']);
  });

  it('keeps the same words again when the log that had them was taken away or replaced', async () => {
    const revisions = trial.revisions();
    for (const replace of [() => rm(trial.path()), () => writeFile(trial.path(), '')]) {
      value(await revisions.take(articleOf('Her long afternoon.'), 'pause'));
      await replace();
      value(await revisions.take(articleOf('Her long afternoon.'), 'before-restore'));
      expect(await texts(trial.revisions())).toEqual(['Her long afternoon.']);
    }
  });

  it('is whole again after a write that did not fit on the disk', async () => {
    await threeVersions();
    const before = await readFile(trial.path());
    let isFull = true;
    const disk: Disk = {
      ...realDisk,
      open: async (...where) => {
        const file = await realDisk.open(...where);
        const write = file.writeFile.bind(file);
        file.writeFile = async (data, ...rest) => {
          if (!isFull) return write(data, ...rest);
          await write(String(data).slice(0, 40));
          throw Object.assign(new Error(), { code: 'ENOSPC' });
        };
        return file;
      },
    };
    const revisions = trial.revisions(disk);
    expect(await revisions.take(articleOf('Four'), 'pause')).toMatchObject({
      failure: { code: 'disk-full' },
    });
    expect(await readFile(trial.path())).toEqual(before);
    isFull = false;
    value(await revisions.take(articleOf('Four'), 'pause'));
    expect(await texts(revisions)).toHaveLength(4);
  });
});

describe('a log that goes to another Galley', () => {
  it('adds what is new there behind what is here, once, and finds where the two went apart', async () => {
    const here = trial.revisions();
    value(await here.take(articleOf('One'), 'pause'));
    value(await here.take(articleOf('Two'), 'handed-over'));
    const handed = value(await here.exportLog(ID))!;
    await rm(trial.path());
    const there = trial.revisions();
    expect(value(await there.importLog(ID, handed))).toEqual({ added: 2, lost: 0 });
    value(await there.take(articleOf('Theirs'), 'pause'));
    const back = value(await there.exportLog(ID))!;
    await writeFile(trial.path(), handed);
    value(await here.take(articleOf('Mine'), 'pause'));
    expect(value(await here.lastCommon(ID, back))?.body).toEqual(articleOf('Two').body);
    expect(value(await here.importLog(ID, back))).toEqual({ added: 1, lost: 0 });
    expect(value(await here.importLog(ID, back))).toEqual({ added: 0, lost: 0 });
    expect(await texts(here)).toEqual(['One', 'Two', 'Mine', 'Theirs']);
  });

  it('takes nothing from bytes that are no log', async () => {
    for (const bytes of ['', 'PK\u0003\u0004', '{"sum":"x"}\n', '\0'.repeat(5000)]) {
      expect(value(await trial.revisions().importLog(ID, Buffer.from(bytes)))).toMatchObject({ added: 0 });
    }
  });
});
