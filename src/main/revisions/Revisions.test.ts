import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryArticle } from '../../shared/export/testing/arbitraryArticle';
import { articleOf, ID, texts, tryRevisions } from './testing/tryRevisions';
import { value } from '../../shared/lib/testing/value';

const trial = tryRevisions();

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

  it('counts the words that came and went as it counts the words', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, arbitraryArticle, fc.boolean(), async (first, second, grows) => {
        await rm(trial.path(), { force: true });
        const revisions = trial.revisions();
        const children = [...first.body.root.children, ...(grows ? second.body.root.children : [])];
        const other = { ...second, body: { ...second.body, root: { ...second.body.root, children } } };
        value(await revisions.take({ ...first, id: ID }, 'opened'));
        value(await revisions.take({ ...(grows ? other : second), id: ID }, 'pause'));
        const [before, after] = value(await revisions.list(ID)).revisions;
        expect([before!.added, before!.removed]).toEqual([before!.words, 0]);
        if (after !== undefined) expect(after.added - after.removed).toBe(after.words - before!.words);
        if (grows && after !== undefined) expect(after.removed).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('counts a paragraph that comes once more', async () => {
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('High water.'), 'opened'));
    value(await revisions.take(articleOf('High water.', 'High water.'), 'pause'));
    const [, after] = value(await revisions.list(ID)).revisions;
    expect(after).toMatchObject({ words: 4, added: 2, removed: 0, firstWords: 'High water.' });
  });

  it('says of a picture that came that more than words changed, and counts no words of it', async () => {
    const revisions = trial.revisions();
    const article = articleOf('High water.');
    const media = `${'a'.repeat(64)}.png`;
    const said = { alt: 'A gull', caption: 'The gull of Fog Harbour', credit: '', licence: '', link: '' };
    const picture = { type: 'picture', media, width: 4, height: 3, size: 'text', ...said } as const;
    const children = [...article.body.root.children, picture];
    value(await revisions.take(article, 'opened'));
    value(
      await revisions.take(
        { ...article, body: { ...article.body, root: { ...article.body.root, children } } },
        'pause',
      ),
    );
    const [, after] = value(await revisions.list(ID)).revisions;
    expect(after).toMatchObject({ words: 2, added: 0, removed: 0, hasOtherDetails: true });
    expect(after!.firstWords).toBe('The gull of Fog Harbour A gull');
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
    // That is what a colleague made of it, and never was the article.
    value(await revisions.take(articleOf('Their water.'), 'on-site'));
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
