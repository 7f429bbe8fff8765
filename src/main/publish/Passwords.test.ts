import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk, SettingsFile } from '../store';
import { type KeyStore, Passwords, passwordsSchema } from './Passwords';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-passwords-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
const SAFE: KeyStore = {
  isSafe: () => true,
  encrypt: (text) => turned(Buffer.from(text)),
  decrypt: (secret) => Buffer.from(turned(secret)).toString(),
};
const open = (store: KeyStore) =>
  new Passwords(
    store,
    new SettingsFile({
      ...{ path: join(folder, 'passwords.json'), schema: passwordsSchema, fallback: {}, disk: realDisk },
      log: () => undefined,
    }),
  );

it('keeps a password as the key store encrypts it, and forgets it', async () => {
  await open(SAFE).set('lampwright', 'abcd efgh');
  expect(await readFile(join(folder, 'passwords.json'), 'utf8')).not.toContain('abcd');
  const after = open(SAFE);
  expect(await after.get('lampwright')).toBe('abcd efgh');
  expect(await after.get('another')).toBeNull();
  await after.forget('lampwright');
  expect(await after.get('lampwright')).toBeNull();
  expect(await open(SAFE).get('lampwright')).toBeNull();
});

it('writes none where no key store is safe, and knows it until Galley ends', async () => {
  const unsafe = { ...SAFE, isSafe: () => false };
  const passwords = open(unsafe);
  expect(passwords.keeps()).toBe(false);
  await passwords.set('lampwright', 'abcd efgh');
  expect(await passwords.get('lampwright')).toBe('abcd efgh');
  expect(await readdir(folder)).toEqual([]);
  expect(await open(unsafe).get('lampwright')).toBeNull();
});

it('asks again for one that another user or computer encrypted', async () => {
  await open(SAFE).set('lampwright', 'abcd efgh');
  const strange: KeyStore = {
    ...SAFE,
    decrypt: () => {
      throw new Error('Not ours');
    },
  };
  expect(await open(strange).get('lampwright')).toBeNull();
});
