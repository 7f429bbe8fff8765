import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { underWayFileSchema, type UnderWay } from '../../shared/library/underWay';
import { realDisk, SettingsFile } from '../store';
import type { DamagedArticles } from './DamagedArticles';
import { recoveryHandlers } from './handlers';

const RUN: UnderWay = { kind: 'files', done: 120, total: 300, last: 'quay.docx' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-recovery-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, 'under-way.json');
/** As a Galley that starts anew has them. */
const handlers = (disk = realDisk, log = vi.fn()) =>
  recoveryHandlers({
    crash: null,
    adopted: Promise.resolve([]),
    damaged: {} as DamagedArticles,
    underWay: new SettingsFile({
      ...{ path: path(), schema: underWayFileSchema, fallback: { run: null }, disk },
      log: vi.fn(),
    }),
    log,
  });

it('tells what went on when it ended, and nothing once that is over', async () => {
  const first = handlers();
  await first['recovery.cutOff'](undefined);
  await first['recovery.underWay']({ run: RUN });
  expect(await handlers()['recovery.cutOff'](undefined)).toEqual({ ok: true, value: RUN });
  await first['recovery.underWay']({ run: null });
  expect(await handlers()['recovery.cutOff'](undefined)).toEqual({ ok: true, value: null });
});

it.each(['', '{"run":{"kind":', '{"run":{"kind":"flood","done":-1}}', '[]'])(
  'tells nothing of a file that says %j, and keeps the next',
  async (bytes) => {
    await writeFile(path(), bytes);
    const after = handlers();
    expect(await after['recovery.cutOff'](undefined)).toEqual({ ok: true, value: null });
    await after['recovery.underWay']({ run: RUN });
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({ run: RUN });
  },
);

it('lets what goes on go on where the disk does not keep it', async () => {
  const log = vi.fn();
  const after = handlers(realDisk, log);
  // Nothing was read, so that nothing may be written.
  expect(await after['recovery.underWay']({ run: RUN })).toEqual({ ok: true, value: undefined });
  expect(log).toHaveBeenCalledOnce();
});
