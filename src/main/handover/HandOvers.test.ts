import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picture } from '../../shared/export/testing/everyBlock';
import { arbitraryArticle } from '../../shared/export/testing/arbitraryArticle';
import { textSides } from '../../shared/history/testing/textSides';
import { filesOf, handOver, kept, put, takeIn } from './testing/handBetween';
import { closeDesk, type Desk, ID, newDesk, rewrite, wordsOf, write } from './testing/tryDesk';
import { codeOf, value } from '../../shared/lib/testing/value';

let mine: Desk;
let other: Desk;
let file: string;
beforeEach(async () => {
  [mine, other] = [await newDesk(), await newDesk()];
  file = join(mine.folder, 'handed.galley');
});
afterEach(() => Promise.all([closeDesk(mine), closeDesk(other)]));

it('says of a history that is too large that it is, and leaves nothing', async () => {
  value(await put(mine, write('Tides', 'Words.')));
  mine.revisions.exportLog = async () => ({ ok: true, value: new Uint8Array(256 * 1024 * 1024 + 1) });
  mine.place = file;
  expect(await mine.handOvers.save(ID)).toMatchObject({
    failure: { happened: expect.stringContaining('larger than a hand-over can be') },
  });
  expect(await filesOf(mine)).not.toContain('handed.galley');
});

describe('an article that was saved elsewhere', () => {
  const bare = (text: string) => writeFile(file, text);
  beforeEach(() => {
    file = join(mine.folder, 'elsewhere.JSON');
  });

  it('comes in as it is, without a history', async () => {
    await bare(JSON.stringify(write('Tides', 'Only in the window.')));
    const { offer } = await takeIn(other, file);
    expect(offer).toMatchObject({ kind: 'new', madeAt: null, headline: 'Tides' });
    expect(wordsOf(await kept(other))).toEqual(['Only in the window.']);
  });

  it('is merged with the one that is here, whose words of before stay in its history', async () => {
    value(await put(other, write('Tides', 'First.', 'Second.')));
    await bare(JSON.stringify(write('Tides', 'First.', 'Second.', 'Third.')));
    const { offer } = await takeIn(other, file);
    expect(offer.kind).toBe('merge');
    expect(wordsOf(await kept(other))).toEqual(['First.', 'Second.', 'Third.']);
    const { revisions } = value(await other.revisions.list(ID));
    expect(revisions.map(({ reason }) => reason)).toEqual(['before-import', 'imported']);
  });

  it.each([
    ['damaged', '{"schemaVersion":1,'],
    ['damaged', '{"holiday":true}'],
    ['newer-version', '{"schemaVersion":999}'],
  ])('is refused in words where it is %s: %s', async (code, text) => {
    await bare(text);
    expect(await other.handOvers.offer(file)).toMatchObject({
      failure: { code, happened: expect.stringMatching(/^This copy of an article /) },
    });
    expect(await filesOf(other)).not.toContain(`library/articles/${ID}.json`);
  });
});

describe('an article that is new here', () => {
  it('comes whole, with its history and without a change', async () => {
    value(await put(mine, write('Tides', 'First words.')));
    value(await mine.revisions.take(await kept(mine), 'opened'));
    value(await mine.articles.save(rewrite(await kept(mine), 'Second words.')));
    await handOver(mine, file);
    expect(mine.proposed).toEqual([join(mine.folder, 'Tides.galley')]);

    const { offer, id } = await takeIn(other, file);
    expect(offer).toMatchObject({ kind: 'new', mine: null, headline: 'Tides', fileName: 'handed.galley' });
    expect(id).toBe(ID);
    expect(await kept(other)).toEqual(await kept(mine));
    const { revisions } = value(await other.revisions.list(ID));
    const texts = await Promise.all(
      revisions.map(async (one) => wordsOf(value(await other.revisions.open(ID, one.id)))),
    );
    expect(texts).toEqual([['First words.'], ['Second words.']]);
  });

  it('comes through with any words, in any script and normal form', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        run += 1;
        const id = `01890000-0000-7000-a000-${String(run).padStart(12, '0')}`;
        const own = { ...article, id, binnedAt: null };
        value(await put(mine, own));
        await handOver(mine, file, id);
        await takeIn(other, file);
        expect(await kept(other, id)).toEqual(JSON.parse(JSON.stringify(own)));
      }),
      { numRuns: 25 },
    );
  });

  it('is proposed under a name that both systems take, and is not saved when she cancels', async () => {
    value(await put(mine, write('潮汐: "why"? / part 1 ', 'x')));
    mine.place = null;
    expect(value(await mine.handOvers.save(ID))).toBeNull();
    expect(mine.proposed).toEqual([join(mine.folder, '潮汐- -why-- - part 1.galley')]);
    expect((await filesOf(mine)).filter((name) => name.endsWith('.galley'))).toEqual([]);
  });
});

const OTHER_ID = '01890000-0000-7000-8000-00000000abcd';
const TWO = 'Two boats lay at the quay that night.';

describe('an article that is here', () => {
  const common = write('Tides', 'One.', TWO, 'Three.');
  beforeEach(async () => {
    value(await put(mine, common));
    await handOver(mine, file);
    await takeIn(other, file);
  });

  it('is merged by paragraph: what only one of us changed is taken from that one', async () => {
    value(await other.articles.save(rewrite(common, 'One.', TWO, 'Three, as they say at the pier.')));
    value(await mine.articles.save(rewrite(common, 'One, by my hand.', TWO, 'Three.')));
    await handOver(other, file);
    const { offer } = await takeIn(mine, file);
    expect(offer).toMatchObject({ kind: 'merge', conflicts: [], mine: { headline: 'Tides' } });
    expect(wordsOf(await kept(mine))).toEqual(['One, by my hand.', TWO, 'Three, as they say at the pier.']);
  });

  it('keeps both texts of a paragraph that both changed, and my words of before as a revision', async () => {
    value(
      await other.articles.save(
        rewrite(common, 'One.', 'Two boats lay at the quay in the fog that night.', 'Three.'),
      ),
    );
    value(
      await mine.articles.save(
        rewrite(common, 'One.', 'Two boats lay at the quay in the sun that morning.', 'Three.'),
      ),
    );
    const before = await kept(mine);
    await handOver(other, file);
    const { offer } = await takeIn(mine, file);
    expect(textSides(offer.conflicts)).toEqual([
      [
        TWO,
        'Two boats lay at the quay in the sun that morning.',
        'Two boats lay at the quay in the fog that night.',
      ],
    ]);
    const words = wordsOf(await kept(mine));
    expect(words).toContain('Two boats lay at the quay in the sun that morning.');
    expect(words).toContain('Two boats lay at the quay in the fog that night.');
    const { revisions } = value(await mine.revisions.list(ID));
    const image = revisions.find(({ reason }) => reason === 'before-import');
    expect(wordsOf(value(await mine.revisions.open(ID, image?.id ?? '')))).toEqual(wordsOf(before));
  });

  it('can be taken in twice, there and back, without a word twice', async () => {
    value(await other.articles.save(rewrite(common, 'One.', TWO, 'Three.', 'Four.')));
    await handOver(other, file);
    await takeIn(mine, file);
    const once = wordsOf(await kept(mine));
    expect(value(await mine.handOvers.offer(file)).kind).toBe('nothing-new');
    await takeIn(mine, file);
    expect(wordsOf(await kept(mine))).toEqual(once);
    await handOver(mine, file);
    expect(value(await other.handOvers.offer(file)).kind).toBe('nothing-new');
  });

  it('says so where there is nothing new, and comes out of the bin where it is in it', async () => {
    expect(value(await other.handOvers.offer(file)).kind).toBe('nothing-new');
    value(await other.articles.bin(ID));
    expect(value(await other.handOvers.offer(file))).toMatchObject({
      kind: 'merge',
      mine: { isInBin: true },
    });
    await takeIn(other, file);
    expect((await kept(other)).binnedAt).toBeNull();
  });

  it('comes with its older versions and pictures the second time, where the first was cut off before them', async () => {
    const away = await newDesk();
    const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { name } = value(await mine.media.take(png, 'gull.png'));
    const body = { root: { type: 'root' as const, children: [picture({ media: name })] } };
    value(await mine.revisions.take(await kept(mine), 'opened'));
    value(await mine.articles.save({ ...(await kept(mine)), body }));
    await handOver(mine, file);
    const importLog = away.revisions.importLog.bind(away.revisions);
    away.revisions.importLog = async () => ({
      ok: false,
      failure: { code: 'disk-full', happened: 'Full.', safe: '', next: '' },
    });
    const { token } = value(await away.handOvers.offer(file));
    expect(codeOf(await away.handOvers.take(token, 'merge'))).toBe('disk-full');
    await rm(join(away.folder, 'library', 'media', name));

    away.revisions.importLog = importLog;
    const offer = value(await away.handOvers.offer(file));
    expect(offer).toMatchObject({ kind: 'rest', lacks: { versions: 1, pictures: 1 } });
    value(await away.handOvers.take(offer.token, 'merge'));
    const { revisions } = value(await away.revisions.list(ID));
    expect(revisions.map(({ reason }) => reason)).toContain('handed-over');
    expect(await away.media.read(name)).not.toBeNull();
    expect(value(await away.handOvers.offer(file)).kind).toBe('nothing-new');
    await closeDesk(away);
  });

  it('can be kept apart, as an article of its own with its history', async () => {
    value(await mine.articles.save(rewrite(common, 'Mine.')));
    const before = await kept(mine);
    const { id } = await takeIn(mine, file, 'apart');
    expect(id).not.toBe(ID);
    expect(await kept(mine, id)).toMatchObject({
      headline: 'Tides (handed over)',
      slug: 'tides-handed-over',
    });
    expect(wordsOf(await kept(mine, id))).toEqual(['One.', TWO, 'Three.']);
    expect(value(await mine.revisions.list(id)).revisions.length).toBeGreaterThan(0);
    expect(await kept(mine)).toEqual(before);
  });

  it('is left as it is when its words of before cannot be kept', async () => {
    value(await mine.articles.save(rewrite(common, 'Mine.')));
    const before = await kept(mine);
    const offer = value(await mine.handOvers.offer(file));
    mine.revisions.take = async () => ({
      ok: false,
      failure: { code: 'disk-full', happened: 'Full.', safe: '', next: '' },
    });
    expect(codeOf(await mine.handOvers.take(offer.token, 'merge'))).toBe('disk-full');
    expect(await kept(mine)).toEqual(before);
  });

  it('can be merged after a first try that the full disk stopped, and is not taken for merged before', async () => {
    value(await other.articles.save(rewrite(common, 'One.', TWO, 'Three, as they say at the pier.')));
    value(await mine.articles.save(rewrite(common, 'One, by my hand.', TWO, 'Three.')));
    await handOver(other, file);
    const offer = value(await mine.handOvers.offer(file));
    const { put: write } = mine.articles;
    mine.articles.put = async (_id, make) => {
      const made = await make(await kept(mine));
      return made.ok ? { ok: false, failure: { code: 'disk-full', happened: '', safe: '', next: '' } } : made;
    };
    expect(codeOf(await mine.handOvers.take(offer.token, 'merge'))).toBe('disk-full');
    mine.articles.put = write;
    const { offer: again } = await takeIn(mine, file);
    expect(again.kind).toBe('merge');
    expect(wordsOf(await kept(mine))).toEqual(['One, by my hand.', TWO, 'Three, as they say at the pier.']);
  });

  it('keeps as a revision what merging sets aside of theirs, also where they hand over no history', async () => {
    value(await other.articles.save({ ...(await kept(other)), headline: 'Theirs' }));
    value(await mine.articles.save({ ...(await kept(mine)), headline: 'Mine' }));
    other.revisions.exportLog = async () => ({ ok: true, value: null });
    await handOver(other, file);
    await takeIn(mine, file);
    const { revisions } = value(await mine.revisions.list(ID));
    const headlines = await Promise.all(
      revisions.map(async ({ id }) => value(await mine.revisions.open(ID, id)).headline),
    );
    expect(headlines).toEqual(expect.arrayContaining(['Theirs', 'Mine']));
  });

  it('keeps mine as before the import, whatever revisions it has already', async () => {
    const mineNow = { ...(await kept(mine)), headline: 'Mine' };
    value(await mine.articles.save(mineNow));
    value(await mine.revisions.take(mineNow, 'pause'));
    value(await other.articles.save({ ...(await kept(other)), headline: 'Theirs' }));
    await handOver(other, file);
    await takeIn(mine, file);
    const { revisions } = value(await mine.revisions.list(ID));
    const before = revisions.filter(({ reason }) => reason === 'before-import');
    const headlines = await Promise.all(
      before.map(async ({ id }) => value(await mine.revisions.open(ID, id)).headline),
    );
    expect(headlines).toContain('Mine');
  });

  it('stands apart where the file of mine is damaged, which stays as it is', async () => {
    await handOver(other, file);
    const path = join(mine.folder, 'library', 'articles', `${ID}.json`);
    await writeFile(path, 'garbage');
    const { offer, id } = await takeIn(mine, file, 'apart');
    expect(offer).toMatchObject({ kind: 'apart', mine: null });
    expect(wordsOf(await kept(mine, id))).toEqual(['One.', TWO, 'Three.']);
    expect(await readFile(path, 'utf8')).toBe('garbage');
  });

  it('is the same article when its id comes in capitals', async () => {
    value(await put(other, { ...common, id: OTHER_ID.toUpperCase() }));
    await handOver(other, file, OTHER_ID.toUpperCase());
    expect((await takeIn(mine, file)).id).toBe(OTHER_ID);
  });

  it('is not taken in by a call that names another hand-over', async () => {
    const first = value(await mine.handOvers.offer(file));
    value(await mine.handOvers.offer(file));
    expect(codeOf(await mine.handOvers.take(first.token, 'merge'))).toBe('bad-request');
  });
});
