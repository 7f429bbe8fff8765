import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from './app.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/** A key in a private file: it models the interface, not the safety of the system's key store. */
function key() {
  const file = path.join(app.getPath('userData'), 'standin-key');
  try {
    return readFileSync(file);
  } catch {
    mkdirSync(path.dirname(file), { recursive: true });
    const made = randomBytes(32);
    writeFileSync(file, made, { mode: 0o600 });
    return made;
  }
}

export const safeStorage = throwOnUnsupported('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  /** @param {string} text */
  encryptString: (text) => {
    const start = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key(), start);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([start, cipher.getAuthTag(), body]);
  },
  /** @param {Buffer} secret */
  decryptString: (secret) => {
    const decipher = createDecipheriv('aes-256-gcm', key(), secret.subarray(0, 12));
    decipher.setAuthTag(secret.subarray(12, 28));
    return Buffer.concat([decipher.update(secret.subarray(28)), decipher.final()]).toString('utf8');
  },
});
