import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { watchFolder } from './watchFolder';

let data: string;
let folder: string;
let changed: Mock<(name: string) => void>;
let anything: Mock<() => void>;
const TRY_AGAIN_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  data = mkdtempSync(join(tmpdir(), 'galley-watch-'));
  folder = join(data, 'articles');
  mkdirSync(folder);
  // New ones, since the watchers of the tests before still hear.
  changed = vi.fn();
  anything = vi.fn();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(data, { recursive: true });
});

const hears = async (act: () => void) => {
  changed.mockClear();
  act();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith('a.json'), { interval: 5, timeout: 5000 });
};

it('hears what is added, changed and removed', async () => {
  watchFolder(folder, { changed, anything });
  await hears(() => writeFileSync(join(folder, 'a.json'), '1'));
  await hears(() => writeFileSync(join(folder, 'a.json'), '2'));
  await hears(() => rmSync(join(folder, 'a.json')));
  expect(anything).not.toHaveBeenCalled();
});

it('hears again once the folder is back that was taken away', async () => {
  watchFolder(folder, { changed, anything });
  renameSync(folder, join(data, 'away'));
  const triesAgain = () => {
    vi.advanceTimersByTime(TRY_AGAIN_MS);
    expect(anything).toHaveBeenCalled();
  };
  await vi.waitFor(triesAgain, { interval: 5, timeout: 5000 });
  renameSync(join(data, 'away'), folder);
  anything.mockClear();
  triesAgain();
  expect(anything).toHaveBeenCalledTimes(1);
  await hears(() => writeFileSync(join(folder, 'a.json'), '1'));
});

it('hears the folder that stands in its place once one above it was taken away', async () => {
  const above = join(data, 'library');
  mkdirSync(join(above, 'articles'), { recursive: true });
  watchFolder(join(above, 'articles'), { changed, anything });
  renameSync(above, join(data, 'away'));
  mkdirSync(join(above, 'articles'), { recursive: true });
  vi.advanceTimersByTime(TRY_AGAIN_MS);
  vi.advanceTimersByTime(1);
  expect(anything).toHaveBeenCalledTimes(1);
  await hears(() => writeFileSync(join(above, 'articles', 'a.json'), '1'));
  vi.advanceTimersByTime(3 * TRY_AGAIN_MS);
  expect(anything).toHaveBeenCalledTimes(1);
});

it('bears a folder that cannot be reached any more', () => {
  watchFolder(folder, { changed, anything });
  rmSync(folder, { recursive: true });
  rmSync(data, { recursive: true });
  // What stands in the way is no folder, and the system refuses to look behind it.
  writeFileSync(data, '');
  expect(() => vi.advanceTimersByTime(TRY_AGAIN_MS + 1)).not.toThrow();
  expect(anything).toHaveBeenCalled();
});

it('looks now and then where nothing tells of changes', () => {
  watchFolder(join(data, 'never'), { changed, anything });
  vi.advanceTimersByTime(3 * TRY_AGAIN_MS);
  expect(anything).toHaveBeenCalledTimes(3);
});
