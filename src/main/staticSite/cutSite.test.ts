import * as fs from 'node:fs';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from './FileSystem';
import { JOURNAL, MANIFEST, UNFINISHED } from './manifest';
import { idOf, trySite } from './testing/trySite';

let desk: ReturnType<typeof trySite>;
beforeEach(() => {
  desk = trySite();
});
afterEach(() => desk.end());

/** Fails with `code` at the so manieth thing that is done to the disk; all else too from there on, where it was a kill. */
function failing(after: number, code: string, isKill: boolean): FileSystem & { count: number } {
  const counted = { ...fs, count: 0 };
  const changing = [
    'writeSync',
    'mkdirSync',
    'openSync',
    'renameSync',
    'rmSync',
    'rmdirSync',
    'writeFileSync',
  ] as const;
  for (const name of changing) {
    const act = fs[name] as (...args: unknown[]) => unknown;
    counted[name] = ((...args: unknown[]) => {
      counted.count += 1;
      const isHit = isKill ? counted.count >= after : counted.count === after;
      if (!isHit) return act(...args);
      // A disk that fills up takes the start of what is written.
      if (name === 'writeFileSync' && typeof args[0] === 'string')
        fs.writeFileSync(args[0], Buffer.from(args[1] as Uint8Array).subarray(0, 10));
      throw Object.assign(new Error(code), { code });
    }) as never;
  }
  return counted;
}

describe('a site that is cut off in the middle', () => {
  for (const [what, isKill] of [
    ['by a full disk', false],
    ['by the end of Galley', true],
  ] as const) {
    it(`${what}, anywhere, is whole page by page and known again as Galley’s own`, async () => {
      for (let at = 1; at < 12; at += 1) desk.keep(at, { tags: ['Tide'] });
      await desk.done();
      writeFileSync(join(desk.folder, 'CNAME'), 'hers');
      const old = desk.contents();
      const manifest = desk.page(MANIFEST);
      const counting = failing(Infinity, '', false);
      const change = (at: number) => desk.keep(3, { headline: `Changed ${at}`, tags: ['Sea'] });
      change(0);
      rmSync(join(desk.articlesFolder, `${idOf(9)}.json`));
      await desk.write({}, { fs: counting });
      const whole = desk.contents();
      for (let after = 1; after <= counting.count; after += 2) {
        rmSync(desk.folder, { recursive: true });
        mkdirSync(desk.folder);
        for (const [path, text] of old) {
          mkdirSync(join(desk.folder, path, '..'), { recursive: true });
          writeFileSync(join(desk.folder, path), text, 'latin1');
        }
        writeFileSync(join(desk.folder, MANIFEST), manifest);
        await desk.write({}, { fs: failing(after, 'ENOSPC', isKill) }).catch((error: unknown) => {
          expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
        });
        for (const [path, text] of desk.contents()) {
          if (path === JOURNAL || path === UNFINISHED) continue;
          // Nothing leads to a new page yet that a kill cuts off.
          if (isKill && !old.has(path) && whole.get(path)?.startsWith(text)) continue;
          expect([old.get(path), whole.get(path)], `${path} after ${after}`).toContain(text);
        }
        const { left } = await desk.done();
        expect(left, `after ${after}`).toEqual([]);
        const found = desk.contents();
        found.delete(UNFINISHED);
        expect(found).toEqual(whole);
      }
    });
  }

  it('by her, keeps what was there, and goes on later', async () => {
    for (let at = 1; at < 30; at += 1) desk.keep(at);
    let asked = 0;
    const answer = await desk.write({}, { isStopped: () => ++asked > 60 });
    expect(answer).toMatchObject({ kind: 'cancelled', written: expect.any(Number) });
    expect(statSync(join(desk.folder, MANIFEST)).isFile()).toBe(true);
    expect(await desk.done()).toMatchObject({ articles: 29, left: [] });
  });

  it('takes nothing away where the library is away', async () => {
    desk.keepLibrary();
    await desk.done();
    const before = desk.contents();
    rmSync(desk.articlesFolder, { recursive: true });
    await expect(desk.write({ ids: [] })).rejects.toMatchObject({ code: 'ENOENT' });
    expect(desk.contents()).toEqual(before);
  });
});
