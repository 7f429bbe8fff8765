import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Saved } from '../../shared/article/library';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { Autosave, type SaveState } from './Autosave';

const SAVED: Saved = {
  savedAt: '2026-01-01T00:00:01.000Z',
  changedAt: '2026-01-01T00:00:00.999Z',
  keptAside: null,
};
const DISK_FULL: Failure = { code: 'disk-full', happened: 'The disk is full.', safe: '', next: '' };

function setUp(answers: Result<Saved>[] = []) {
  const article = newArticle('018f4e1e-0000-7000-8000-000000000000', '2026-01-01T00:00:00.000Z', 'en');
  const states: SaveState[] = [];
  const saved: string[] = [];
  let text = '';
  const autosave = new Autosave(
    {
      current: () => ({ ...article, headline: text }),
      save: async (whole: Article) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const answer = answers.shift() ?? ok(SAVED);
        if (answer.ok) saved.push(whole.headline);
        return answer;
      },
      onState: (state) => states.push(state),
    },
    article.changedAt,
  );
  const type = (letters: string) => {
    text += letters;
    autosave.changed();
  };
  return { autosave, states, saved, type };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('saves what was typed within a second of the key, and only then says saved', async () => {
  const { states, saved, type } = setUp();
  type('a');
  await vi.advanceTimersByTimeAsync(299);
  expect(states).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(saved).toEqual(['a']);
  expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-01-01T00:00:01.000Z' });
});

test('saves on though the clock is set back under her hands', async () => {
  const { saved, type } = setUp();
  type('x');
  vi.setSystemTime(Date.now() - 3_600_000);
  for (let key = 0; key < 12; key += 1) {
    await vi.advanceTimersByTimeAsync(100);
    type('x');
  }
  expect(saved.length).toBeGreaterThan(0);
});

test('says that it is saving at her next key, where the machine is too busy for timers', async () => {
  const { states, type } = setUp();
  type('a');
  const start = performance.now();
  const late = vi.spyOn(performance, 'now').mockReturnValue(start + 399);
  type('b');
  expect(states).toEqual([]);
  late.mockReturnValue(start + 450);
  type('c');
  type('d');
  expect(states).toEqual([{ kind: 'saving' }]);
  late.mockRestore();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved', at: SAVED.savedAt }]);
});

test('saves during long typing too', async () => {
  const { saved, type } = setUp();
  for (let key = 0; key < 20; key += 1) {
    type('x');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBeGreaterThan(0);
  expect(saved[0]?.length).toBeLessThanOrEqual(10);
});

test('loses nothing that was typed during a save', async () => {
  const { autosave, saved, type } = setUp();
  type('a');
  const flushed = autosave.flush();
  type('b');
  await vi.advanceTimersByTimeAsync(50);
  expect(await flushed).toBe(true);
  expect(saved.at(-1)).toBe('ab');
  expect(autosave.isDirty).toBe(false);
});

test('says why it is not saved, and tries again by itself', async () => {
  const { autosave, states, saved, type } = setUp([fail(DISK_FULL)]);
  type('a');
  await vi.advanceTimersByTimeAsync(500);
  expect(states.at(-1)).toMatchObject({ kind: 'failed', failure: DISK_FULL });
  expect(autosave.isDirty).toBe(true);
  type('b');
  await vi.advanceTimersByTimeAsync(10_100);
  expect(saved).toEqual(['ab']);
  expect(states.at(-1)?.kind).toBe('saved');
});

test('a flush that cannot save answers false and keeps the change', async () => {
  const { autosave, type } = setUp([fail(DISK_FULL), fail(DISK_FULL)]);
  type('a');
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(50);
  expect(await flushed).toBe(false);
  expect(autosave.isDirty).toBe(true);
});
