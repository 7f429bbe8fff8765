import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

const ROOT = 'https://lampwright.example/wp-json/';
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
  await open(SAFE).set('lampwright', ROOT, 'abcd efgh');
  expect(await readFile(join(folder, 'passwords.json'), 'utf8')).not.toContain('abcd');
  const after = open(SAFE);
  expect(await after.get('lampwright', ROOT)).toBe('abcd efgh');
  expect(await after.get('another', ROOT)).toBeNull();
  await after.forget('lampwright');
  expect(await after.get('lampwright', ROOT)).toBeNull();
  expect(await open(SAFE).get('lampwright', ROOT)).toBeNull();
});

it('writes none where no key store is safe, and knows it until Galley ends', async () => {
  const unsafe = { ...SAFE, isSafe: () => false };
  const passwords = open(unsafe);
  expect(passwords.keeps()).toBe(false);
  await passwords.set('lampwright', ROOT, 'abcd efgh');
  expect(await passwords.get('lampwright', ROOT)).toBe('abcd efgh');
  expect(await readdir(folder)).toEqual([]);
  expect(await open(unsafe).get('lampwright', ROOT)).toBeNull();
});

it('asks again for one that another user or computer encrypted', async () => {
  await open(SAFE).set('lampwright', ROOT, 'abcd efgh');
  const strange: KeyStore = {
    ...SAFE,
    decrypt: () => {
      throw new Error('Not ours');
    },
  };
  expect(await open(strange).get('lampwright', ROOT)).toBeNull();
});

it('gives a password to nobody but the root that it was given for', async () => {
  await open(SAFE).set('lampwright', ROOT, 'abcd efgh');
  const another = 'https://elsewhere.example/wp-json/';
  const passwords = open(SAFE);
  expect(await passwords.get('lampwright', another)).toBeNull();
  expect(await passwords.get('lampwright', ROOT)).toBe('abcd efgh');
  expect(await passwords.get('lampwright', another)).toBeNull();
});

it('asks again for one that does not say for whom it is, as an older Galley kept it', async () => {
  const secret = Buffer.from(SAFE.encrypt('12345678')).toString('base64');
  await writeFile(join(folder, 'passwords.json'), JSON.stringify({ lampwright: secret }));
  expect(await open(SAFE).get('lampwright', ROOT)).toBeNull();
});
