import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FIRST_SESSION, type Session } from '../../shared/ipc/session';
import { sessionSchema } from '../../shared/ipc/sessionSchema';
import { realDisk, SettingsFile } from '../store';
import { sessionHandlers } from './handlers';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-session-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function handlers(path = join(folder, 'session.json')) {
  const started: string[] = [];
  const own = sessionHandlers({
    session: new SettingsFile({
      path,
      schema: sessionSchema,
      fallback: FIRST_SESSION,
      disk: realDisk,
      log: () => undefined,
    }),
    start: { platform: 'linux', dataFolder: folder, problem: null },
    onStart: () => started.push('started'),
  });
  return { ...own, started };
}

const later: Session = {
  ...FIRST_SESSION,
  pane: 'details',
  scrollTop: 320.5,
  order: { sort: 'headline', descending: false },
};

it('opens where she was', async () => {
  const { started, ...first } = handlers();
  expect(await first['app.start'](undefined)).toMatchObject({ ok: true, value: { session: FIRST_SESSION } });
  expect(started).toEqual(['started']);
  await Promise.all([first['session.keep'](FIRST_SESSION), first['session.keep'](later)]);
  expect(await handlers()['app.start'](undefined)).toMatchObject({ ok: true, value: { session: later } });
});

it('is read without what an older Galley did not keep', async () => {
  const { order, caret, ...older } = later;
  writeFileSync(join(folder, 'session.json'), JSON.stringify(older));
  const session = { ...FIRST_SESSION, ...older };
  expect(await handlers()['app.start'](undefined)).toMatchObject({ ok: true, value: { session } });
  expect(caret).toBeNull();
  expect(order).toEqual({ sort: 'headline', descending: false });
});

it('starts afresh when where she was cannot be read', async () => {
  writeFileSync(join(folder, 'session.json'), '{"pane":"cinema"}');
  expect(await handlers()['app.start'](undefined)).toMatchObject({
    ok: true,
    value: { session: FIRST_SESSION },
  });
});

it('answers with a failure when it cannot be kept', async () => {
  const own = handlers(join(folder, 'gone', 'session.json'));
  await own['app.start'](undefined);
  const answer = await own['session.keep'](later);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
});
