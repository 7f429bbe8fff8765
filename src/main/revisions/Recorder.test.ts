import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../shared/article/article';
import { fail, ok } from '../../shared/lib/result';
import { Recorder } from './Recorder';
import { articleOf } from './testing/tryRevisions';

const MINUTE = 60_000;

describe('Recorder', () => {
  let taken: string[];
  let failures: string[];
  let recorder: Recorder;
  let isFull: boolean;

  const named = (headline: string, id = 'a'): Article => ({
    ...articleOf(),
    id,
    headline,
    changedAt: '2026-11-24T09:00:00.000Z',
  });

  beforeEach(() => {
    vi.useFakeTimers();
    [taken, failures, isFull] = [[], [], false];
    recorder = new Recorder({
      take: ({ id, headline }, reason) => {
        taken.push(`${id} ${headline}: ${reason}`);
        const failure = { code: 'disk-full' as const, happened: '', safe: '', next: '' };
        return Promise.resolve(isFull ? fail(failure) : ok(undefined));
      },
      onFailure: (reason, code) => failures.push(`${reason} ${code}`),
    });
  });
  afterEach(() => vi.useRealTimers());

  it('keeps what she found before her first change, and what she wrote once she pauses', () => {
    recorder.opened(named('As it was'));
    vi.advanceTimersByTime(MINUTE);
    expect(taken).toEqual([]);
    recorder.written(named('T'));
    recorder.written(named('Tides'));
    expect(taken).toEqual(['a As it was: opened']);
    vi.advanceTimersByTime(19_000);
    recorder.written(named('Tides turn'));
    vi.advanceTimersByTime(19_000);
    expect(taken).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(taken[1]).toBe('a Tides turn: pause');
  });

  it('keeps one every five minutes while she writes on', () => {
    recorder.opened(named('As it was'));
    for (let second = 0; second < 11 * 60; second += 1) {
      recorder.written(named(`${second}`));
      vi.advanceTimersByTime(1000);
    }
    expect(taken.slice(1)).toEqual(['a 299: writing', 'a 599: writing']);
  });

  it('asks again for what was kept before, and is not kept for having been once', async () => {
    recorder.opened(named('As it was'));
    recorder.written(named('Tides'));
    await vi.advanceTimersByTimeAsync(20_000);
    // Its log goes, and the disk is full.
    isFull = true;
    expect((await recorder.takeNow('a', 'before-restore')).ok).toBe(false);
    expect(taken.at(-1)).toBe('a Tides: before-restore');
  });

  it('keeps what she leaves, and at the end of the day what is not kept yet', async () => {
    recorder.opened(named('One'));
    recorder.written(named('One!'));
    recorder.opened(named('Two', 'b'));
    expect(taken.slice(1)).toEqual(['a One!: left']);
    recorder.written(named('Two!', 'b'));
    recorder.written(named('One!!'));
    await recorder.close();
    expect(taken.slice(2)).toEqual(['b Two: opened', 'a One!!: closed', 'b Two!: closed']);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(taken).toHaveLength(5);
  });

  it('calls the first revision of an article that she has just made by its name', () => {
    recorder.opened({ ...named(''), createdAt: '2026-11-24T09:00:00.000Z' });
    recorder.written(named('Tides'));
    expect(taken).toEqual(['a : created']);
  });

  it('keeps what is there before she goes back behind it, as she found it or as she left it', async () => {
    recorder.opened(named('As it was'));
    await recorder.takeNow('a', 'before-restore');
    recorder.written(named('Tides'));
    await recorder.takeNow('a', 'restored');
    await recorder.takeNow('a', 'before-restore');
    expect(taken).toEqual([
      'a As it was: before-restore',
      'a As it was: opened',
      'a Tides: restored',
      'a Tides: before-restore',
    ]);
  });

  it('forgets an article that is deleted for good', () => {
    recorder.opened(named('As it was'));
    recorder.written(named('Tides'));
    recorder.removed('a');
    vi.advanceTimersByTime(10 * MINUTE);
    expect(taken).toEqual(['a As it was: opened']);
  });

  it('takes none of an article that she has not opened', () => {
    recorder.written(named('In bulk'));
    vi.advanceTimersByTime(10 * MINUTE);
    expect(taken).toEqual([]);
  });

  it('lets a save be answered while a revision is still being written', () => {
    const slow = new Recorder({ take: () => new Promise(() => undefined), onFailure: () => undefined });
    slow.opened(named('As it was'));
    expect(slow.written(named('Tides'))).toBeUndefined();
  });

  it('says why one could not be kept, and tries again with the next', async () => {
    isFull = true;
    recorder.opened(named('As it was'));
    recorder.written(named('Tides'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(failures).toEqual(['opened disk-full', 'pause disk-full']);
    expect(recorder.failureOf('a')?.code).toBe('disk-full');
    expect(await recorder.takeNow('a', 'before-restore')).toMatchObject({ ok: false });
    isFull = false;
    taken.length = 0;
    recorder.written(named('Tides turn'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(taken).toEqual(['a As it was: opened', 'a Tides turn: pause']);
    expect(recorder.failureOf('a')).toBeNull();
  });

  it('tries again at the end of the day', async () => {
    isFull = true;
    recorder.opened(named('As it was'));
    recorder.written(named('Tides'));
    await vi.advanceTimersByTimeAsync(20_000);
    isFull = false;
    await recorder.close();
    expect(taken.at(-1)).toBe('a Tides: closed');
  });
});
