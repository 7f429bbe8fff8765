import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tellFailure } from '../../shared/lib/result';
import { diskFailure } from './diskFailure';
import { prepareFolder } from './prepareFolder';

it.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'in-use'],
  ['ENOENT', 'unreachable'],
  ['EIO', 'unexpected'],
])('says what %s means', (name, code) => {
  const failure = diskFailure(Object.assign(new Error(), { code: name }), 'Your text is safe.');
  expect(failure.code).toBe(code);
  expect(tellFailure(failure)).toMatch(/^[A-Z][^.]+\. Your text is safe\. [A-Z][^.]+\.$/);
});

it('prepares a data folder, and says why one cannot be had', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-data-'));
  expect(prepareFolder(join(folder, 'new', 'data'))).toBeNull();
  expect(readdirSync(join(folder, 'new', 'data'))).toEqual([]);
  writeFileSync(join(folder, 'file'), '');
  const problem = prepareFolder(join(folder, 'file', 'data'));
  expect(problem).toMatchObject({ code: 'unreachable' });
  expect(problem?.happened).toContain(join(folder, 'file', 'data'));
  rmSync(folder, { recursive: true });
});
