import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Article, type ArticleSummary, newArticle } from '../../shared/article/article';
import { withAllBlocks } from '../../shared/article/changedBlocks';
import type { Input } from '../../shared/ipc/contract';
import { changeableOf } from '../../shared/library/change';
import type { Failure } from '../../shared/lib/result';
import { call } from '../bridge';
import type { BodySnapshot } from '../editor';

vi.mock('../bridge', () => ({ call: vi.fn() }));
vi.mock('../editor', () => ({ tellLastChange: () => untold?.() }));

const AT = '2026-11-24T10:00:00.000Z';
const TIDES = newArticle('01936000-0000-7000-8000-000000000001', AT, 'en');
const LAMPS = newArticle('01936000-0000-7000-8000-000000000002', AT, 'en');
const DISK_FULL: Failure = { code: 'disk-full', happened: 'The disk is full.', safe: '', next: '' };

/** Main, as far as the store knows it. */
let disk: Map<string, Article>;
let isFull: boolean;
/** Of the last save. */
let mark = 0;
/** Of another program's change, as main answers. */
let keptAside: ArticleSummary | null;
/** What the editor has not told of yet. */
let untold: (() => void) | null;
/** Happens while main is reading an article, once. */
let meanwhile: (() => void) | null;

async function answer(name: string, input: unknown): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, 1));
  if (name === 'articles.save') {
    if (isFull) return { ok: false, failure: DISK_FULL };
    const { article, unchanged } = input as Input<'articles.save'>;
    const isLast = unchanged !== undefined && unchanged.since === mark;
    const saved = disk.get(article.id)?.body.root.children ?? [];
    const whole = isLast ? withAllBlocks(article, unchanged, saved) : article;
    if (whole === null || (unchanged !== undefined && !isLast)) return { ok: true, value: null };
    disk.set(article.id, whole);
    mark += 1;
    const { publishedAt = whole.status === 'published' ? AT : undefined } = whole;
    return { ok: true, value: { savedAt: AT, changedAt: AT, publishedAt, keptAside, mark } };
  }
  if (name === 'articles.create') return { ok: true, value: LAMPS };
  const value = disk.get((input as { id: string }).id);
  meanwhile?.();
  meanwhile = null;
  return value === undefined ? { ok: false, failure: DISK_FULL } : { ok: true, value };
}

function wordsOf(text: string): BodySnapshot {
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, text, format: 0 }] };
  return { body: { root: { type: 'root', children: [paragraph] } }, sources: [] };
}

const onDisk = ({ id }: Article) => JSON.stringify(disk.get(id)?.body);

/** A store of its own: what it keeps beside its state would reach into the next test. */
async function freshStore() {
  vi.resetModules();
  const { useArticleStore, currentArticle, isArticleComing } = await import('./articleStore');
  const store = () => useArticleStore.getState();
  const waitFor = async <Value>(promise: Promise<Value>) => {
    await vi.advanceTimersByTimeAsync(200);
    return promise;
  };
  return { store, currentArticle, isArticleComing, waitFor };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(call).mockImplementation(answer as never);
  disk = new Map([TIDES, LAMPS].map((article) => [article.id, article]));
  isFull = false;
  keptAside = null;
  meanwhile = null;
  untold = null;
});
afterEach(() => void vi.useRealTimers());

describe('the open article', () => {
  it('is saved within a second of a change to a field or to the text', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    store().edit({ headline: 'Tides' });
    store().bodyChanged(store().opening, () => wordsOf('High water.'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(disk.get(TIDES.id)?.headline).toBe('Tides');
    expect(onDisk(TIDES)).toContain('High water.');
    expect(store().saveState).toEqual({ kind: 'saved', at: AT });
  });

  it('is serialised for a save or a reader only, not for the key', async () => {
    const { store, currentArticle, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    const snapshot = vi.fn(() => wordsOf('High water.'));
    store().bodyChanged(store().opening, snapshot);
    expect(snapshot).not.toHaveBeenCalled();
    expect(JSON.stringify(currentArticle()?.body)).toContain('High water.');
    currentArticle();
    expect(snapshot).toHaveBeenCalledTimes(1);
  });

  it('keeps what she typed while it was being read again', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    meanwhile = () => store().edit({ headline: 'Typed meanwhile' });
    expect(await waitFor(store().open(TIDES.id))).toBe(true);
    expect(store().article?.headline).toBe('Typed meanwhile');
    expect(disk.get(TIDES.id)?.headline).toBe('Typed meanwhile');
  });

  it('stays, with its words, while they cannot be saved', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    isFull = true;
    store().edit({ headline: 'Kept' });
    expect(await waitFor(store().open(LAMPS.id))).toBe(false);
    expect(await waitFor(store().create('en'))).toBe(false);
    expect(await waitFor(store().close())).toBe(false);
    expect(store().article).toMatchObject({ id: TIDES.id, headline: 'Kept' });
    expect(store().saveState).toMatchObject({ kind: 'failed', failure: DISK_FULL });
    expect(store().isHeld).toBe(true);
    isFull = false;
    expect(await waitFor(store().retry())).toBe(true);
    expect(store().isHeld).toBe(false);
    expect(await waitFor(store().close())).toBe(true);
    expect(disk.get(TIDES.id)?.headline).toBe('Kept');
  });

  it('goes on in a file of its own when its file must not be written over', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    isFull = true;
    store().edit({ headline: 'Kept', publishedAt: '2026-11-24T08:00:00.000Z' });
    store().changedBehind(TIDES.id, { ...changeableOf(TIDES), status: 'published' });
    store().bodyChanged(store().opening, () => wordsOf('High water.'));
    expect(await waitFor(store().flush())).toBe(false);
    isFull = false;
    store().bodyChanged(store().opening, () => wordsOf('High water, and more.'));
    expect(await waitFor(store().saveAsNew())).toBe(true);
    expect(store().article).toMatchObject({ id: LAMPS.id, headline: 'Kept' });
    expect(onDisk(LAMPS)).toContain('High water, and more.');
    // Readers have what the other file holds, and must not get it twice.
    expect(disk.get(LAMPS.id)).toMatchObject({ status: 'draft' });
    expect(disk.get(LAMPS.id)).not.toHaveProperty('publishedAt');
    expect(disk.get(TIDES.id)).toBe(TIDES);
  });

  it('is not said to be saved while the editor has a key to tell of', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    store().bodyChanged(store().opening, () => wordsOf('High water'));
    await vi.advanceTimersByTimeAsync(300);
    const said: string[] = [];
    const { useArticleStore } = await import('./articleStore');
    useArticleStore.subscribe(({ saveState }, before) => {
      if (saveState !== before.saveState && saveState.kind === 'saved') said.push(onDisk(TIDES));
    });
    untold = () => {
      untold = null;
      store().bodyChanged(store().opening, () => wordsOf('High water.'));
    };
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said).toEqual([expect.stringContaining('High water.')]);
  });

  it('says where another program’s change to its file went', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    keptAside = { ...LAMPS, headline: 'Tides (changed outside Galley)' };
    store().edit({ headline: 'Tides' });
    expect(await waitFor(store().flush())).toBe(true);
    expect(store().problem?.safe).toContain('“Tides (changed outside Galley)”');
  });

  it('takes over what was changed on the disk behind it, and keeps what she types', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    store().edit({ headline: 'Tides, typed' });
    const fields = { status: 'ready' as const, tags: ['tide'], binnedAt: null };
    store().changedBehind(LAMPS.id, { ...fields, status: 'published' });
    store().changedBehind(TIDES.id, fields);
    expect(store().article).toMatchObject({ headline: 'Tides, typed', status: 'ready', tags: ['tide'] });
    expect(await waitFor(store().flush())).toBe(true);
    expect(disk.get(TIDES.id)).toMatchObject({ headline: 'Tides, typed', status: 'ready' });
  });

  it('keeps the tags and the status that she changed herself and that are not saved yet', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    const behind = { binnedAt: null };
    store().edit({ tags: ['hers'] });
    store().changedBehind(TIDES.id, { ...behind, status: 'ready', tags: TIDES.tags });
    expect(store().article).toMatchObject({ status: 'ready', tags: ['hers'] });
    expect(await waitFor(store().flush())).toBe(true);
    expect(disk.get(TIDES.id)).toMatchObject({ status: 'ready', tags: ['hers'] });
    store().edit({ status: 'draft' });
    store().changedBehind(TIDES.id, { ...behind, status: 'published', tags: ['theirs'] });
    expect(store().article).toMatchObject({ status: 'draft', tags: ['theirs'] });
  });

  it('says since when readers have it, as main does, and keeps the time that she sets while a save is on its way', async () => {
    const { store, waitFor } = await freshStore();
    const [earlier, later] = ['2026-11-20T08:00:00.000Z', '2026-11-25T08:00:00.000Z'];
    await waitFor(store().open(TIDES.id));
    store().edit({ status: 'published' });
    expect(await waitFor(store().flush())).toBe(true);
    expect(store().article?.publishedAt).toBe(AT);
    store().edit({ headline: 'Tides' });
    const saved = store().flush();
    store().edit({ publishedAt: earlier });
    expect(await waitFor(saved)).toBe(true);
    expect(await waitFor(store().flush())).toBe(true);
    expect(store().article?.publishedAt).toBe(earlier);
    expect(disk.get(TIDES.id)?.publishedAt).toBe(earlier);
    const { status, tags, binnedAt } = TIDES;
    store().changedBehind(TIDES.id, { status, tags, binnedAt, publishedAt: later });
    expect(store().article?.publishedAt).toBe(later);
  });

  it('is the one she asked for last, however late the first is answered', async () => {
    const { store, waitFor } = await freshStore();
    const answers = Promise.all([store().open(TIDES.id), store().open(LAMPS.id)]);
    expect(await waitFor(answers)).toEqual([false, true]);
    expect(store().article?.id).toBe(LAMPS.id);
  });

  it('is coming from when she asks for it until it is shown, or cannot be', async () => {
    const { store, isArticleComing, waitFor } = await freshStore();
    expect(isArticleComing()).toBe(false);
    const made = store().create('en');
    expect(isArticleComing()).toBe(true);
    expect(await waitFor(made)).toBe(true);
    expect(isArticleComing()).toBe(false);
    const refused = store().open('01936000-0000-7000-8000-000000000009');
    expect(isArticleComing()).toBe(true);
    expect(await waitFor(refused)).toBe(false);
    expect(isArticleComing()).toBe(false);
  });

  it('gives way to no article that cannot be read, and says why', async () => {
    const { store, waitFor } = await freshStore();
    await waitFor(store().open(TIDES.id));
    expect(await waitFor(store().open('nowhere'))).toBe(false);
    expect(store()).toMatchObject({ article: { id: TIDES.id }, problem: DISK_FULL });
    await waitFor(store().open(LAMPS.id));
    expect(store().problem).toBeNull();
  });
});

describe('the article that was left', () => {
  async function leaveWithLastWord() {
    const opened = await freshStore();
    const { store, waitFor } = opened;
    await waitFor(store().open(TIDES.id));
    store().edit({ headline: 'Tides' });
    const { opening } = store();
    await waitFor(store().open(LAMPS.id));
    isFull = true;
    store().bodyChanged(opening, () => wordsOf('The very last word.'));
    await vi.advanceTimersByTimeAsync(200);
    return opened;
  }

  it('says that its last words are not on the disk, and saves them once they can be', async () => {
    const { store } = await leaveWithLastWord();
    expect(store().unsavedLeft).toEqual({ headline: 'Tides', failure: DISK_FULL });
    expect(store()).toMatchObject({ article: { id: LAMPS.id }, saveState: { kind: 'saved' } });
    await vi.advanceTimersByTimeAsync(25_000);
    expect(onDisk(TIDES)).not.toContain('last word');
    expect(store().unsavedLeft?.failure).toEqual(DISK_FULL);
    isFull = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onDisk(TIDES)).toContain('The very last word.');
    expect(store().unsavedLeft).toBeNull();
  });

  it('holds up the end of the day and the next article until it is saved', async () => {
    const { store, currentArticle, waitFor } = await leaveWithLastWord();
    expect(await waitFor(store().flush())).toBe(false);
    expect(await waitFor(store().open(TIDES.id))).toBe(false);
    isFull = false;
    expect(await waitFor(store().open(TIDES.id))).toBe(true);
    expect(JSON.stringify(currentArticle()?.body)).toContain('The very last word.');
    expect(store().unsavedLeft).toBeNull();
  });

  it('is saved at once when she asks for it', async () => {
    const { store, waitFor } = await leaveWithLastWord();
    isFull = false;
    expect(await waitFor(store().retry())).toBe(true);
    expect(onDisk(TIDES)).toContain('The very last word.');
  });

  it('takes nothing from an editor that is neither open nor the last', async () => {
    const { store } = await freshStore();
    store().bodyChanged(-1, () => wordsOf('Stray.'));
    await vi.advanceTimersByTimeAsync(2000);
    expect([...disk.values()].map((article) => JSON.stringify(article)).join('')).not.toContain('Stray.');
  });
});
