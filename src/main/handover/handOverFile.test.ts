import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picture } from '../../shared/export/testing/everyBlock';
import { craftZip, sumOf, type Crafted } from '../zip/testing/craftZip';
import { filesOf, handOver, kept, put, takeIn } from './testing/handBetween';
import { closeDesk, type Desk, ID, newDesk, wordsOf, write } from './testing/tryDesk';
import { codeOf, value } from '../../shared/lib/testing/value';

let mine: Desk;
let other: Desk;
let file: string;
beforeEach(async () => {
  [mine, other] = [await newDesk(), await newDesk()];
  file = join(mine.folder, 'handed.galley');
});
afterEach(() => Promise.all([closeDesk(mine), closeDesk(other)]));

describe('a hand-over that is not as it should be', () => {
  const article = write('Tides', 'Words.');

  /** A hand-over with a manifest that fits its entries, unless told otherwise. */
  function sealed(entries: Crafted[], more: object = {}): Buffer {
    const listed = entries.map(({ name, bytes }) => ({
      name: String(name),
      bytes: bytes.length,
      sha256: sumOf(bytes),
    }));
    const manifest = {
      ...{ kind: 'galley-hand-over', schemaVersion: 1, galley: '0.1.0', madeAt: '2026-11-24T09:00:00.000Z' },
      entries: listed,
      ...more,
    };
    return craftZip([...entries, { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }]);
  }
  const json = (content: unknown): Crafted => ({
    name: 'article.json',
    bytes: Buffer.from(JSON.stringify(content)),
  });

  it.each<[string, string, Buffer]>([
    ['ok', 'as it should be', sealed([json(article)])],
    ['damaged', 'no zip', Buffer.from('Dear desk, here is the piece.')],
    ['damaged', 'no article', sealed([])],
    ['damaged', 'something else in its place', sealed([json([1, 2])])],
    ['damaged', 'an id that is a path', sealed([json({ ...article, id: '../../evil' })])],
    ['damaged', 'no UTF-8', sealed([{ name: 'article.json', bytes: Buffer.from([0xff]) }])],
    [
      'damaged',
      'a name outside',
      sealed([json(article), { name: '../../evil.json', bytes: Buffer.from('x') }]),
    ],
    ['damaged', 'a second article', sealed([json(article), json(article)])],
    ['damaged', 'a changed word', craftZip([json({ ...article, headline: 'Other' })])],
    ['newer-version', 'a newer article', sealed([json({ ...article, schemaVersion: 99 })])],
    ['newer-version', 'a newer hand-over', sealed([json(article)], { schemaVersion: 2 })],
    ['damaged', 'a backup', sealed([json(article)], { kind: 'galley-backup' })],
  ])('%s: %s', async (expected, _what, bytes) => {
    await writeFile(file, bytes);
    const before = await filesOf(mine);
    const offered = await mine.handOvers.offer(file);
    expect(codeOf(offered)).toBe(expected);
    if (!offered.ok) expect(offered.failure.happened).toMatch(/^This hand-over .+\.$/);
    expect(await filesOf(mine)).toEqual(before);
  });

  it('is told to be out of reach when it is gone', async () => {
    expect(codeOf(await mine.handOvers.offer(join(mine.folder, 'gone.galley')))).toBe('unreachable');
  });

  it('brings no history that is garbled, and the article all the same', async () => {
    const log = Buffer.from('{"sum":"x","part":{}}\n\u0000\u0000garbage\n');
    await writeFile(file, sealed([json(article), { name: 'history.jsonl', bytes: log }]));
    await takeIn(mine, file);
    expect(wordsOf(await kept(mine))).toEqual(['Words.']);
    expect(value(await mine.revisions.list(ID)).revisions.map(({ reason }) => reason)).toEqual(['imported']);
  });

  it('is not written over the file that she did not agree to replace', async () => {
    value(await put(mine, article));
    await writeFile(join(mine.folder, 'desk.galley'), 'hers');
    mine.place = join(mine.folder, 'desk');
    expect(codeOf(await mine.handOvers.save(ID))).toBe('in-use');
    mine.place = join(mine.folder, 'gone', 'desk.galley');
    expect(codeOf(await mine.handOvers.save(ID))).toBe('unreachable');
    expect(await readFile(join(mine.folder, 'desk.galley'), 'utf8')).toBe('hers');
  });
});

describe('the pictures of a hand-over', () => {
  it('come along, as they are', async () => {
    const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { name } = value(await mine.media.take(png, 'gull.png'));
    const article = write('Gulls', 'Words.');
    const children = [picture({ media: name, credit: 'Maren Oduya' }), picture()];
    value(await put(mine, { ...article, body: { root: { type: 'root', children } } }));
    await handOver(mine, file);
    await takeIn(other, file);
    expect(await other.media.read(name)).toEqual(await mine.media.read(name));
    expect(value(await other.media.facts(name)).credit).toBe('Maren Oduya');
    expect(await other.media.read(`${'d'.repeat(64)}.jpg`)).toBeNull();
  });

  it('are refused where they are not what their name says, and the article with them', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    const name = `${sumOf(Buffer.from(svg))}.png`;
    const article = {
      ...write('Gulls', 'Words.'),
      body: { root: { type: 'root' as const, children: [picture({ media: name })] } },
    };
    value(await put(mine, article));
    mine.media.read = async () => Buffer.from(svg);
    await handOver(mine, file);
    const offer = value(await other.handOvers.offer(file));
    expect(codeOf(await other.handOvers.take(offer.token, 'merge'))).toBe('damaged');
    expect(await other.media.read(name)).toBeNull();
    expect(codeOf(await other.articles.read(ID))).toBe('not-found');
  });
});
