import { z } from 'zod';
import type { SettingsFile } from '../store';

/** The system's key store. */
export interface KeyStore {
  /** Whether what it encrypts can be read by this user alone. */
  isSafe(): boolean;
  encrypt(text: string): Uint8Array;
  /** Throws for what it did not encrypt itself. */
  decrypt(secret: Uint8Array): string;
}

/** By the id of the site: as the key store encrypted them, in Base64. */
export const passwordsSchema = z.record(z.string(), z.string());
type Kept = z.infer<typeof passwordsSchema>;

/** What is encrypted. A password says itself for whom it is: no other file decides who gets it. */
const secretSchema = z.object({
  /** Of the REST API that it was given for, the only one that it goes to. */
  root: z.string(),
  password: z.string(),
});
type Secret = z.infer<typeof secretSchema>;

/** The passwords of the sites: encrypted by the system's key store, or else in memory alone until Galley ends. */
export class Passwords {
  private readonly known = new Map<string, Secret>();

  constructor(
    private readonly store: KeyStore,
    private readonly file: SettingsFile<Kept>,
  ) {}

  keeps(): boolean {
    return this.store.isSafe();
  }

  /** Null where it has to be given again: also where the one that is kept was given for another root. */
  async get(siteId: string, root: string): Promise<string | null> {
    const secret = this.known.get(siteId) ?? (await this.decrypted(siteId));
    return secret?.root === root ? secret.password : null;
  }

  /** Rejects with the system's error where it cannot be kept; it is known until Galley ends all the same. */
  async set(siteId: string, root: string, password: string): Promise<void> {
    const secret: Secret = { root, password };
    this.known.set(siteId, secret);
    if (!this.keeps()) return;
    const encrypted = Buffer.from(this.store.encrypt(JSON.stringify(secret))).toString('base64');
    await this.file.write({ ...(await this.file.read()), [siteId]: encrypted });
  }

  async forget(siteId: string): Promise<void> {
    this.known.delete(siteId);
    const { [siteId]: secret, ...others } = await this.file.read();
    if (secret !== undefined) await this.file.write(others);
  }

  private async decrypted(siteId: string): Promise<Secret | null> {
    const encrypted = (await this.file.read())[siteId];
    if (encrypted === undefined || !this.keeps()) return null;
    try {
      const secret = secretSchema.parse(JSON.parse(this.store.decrypt(Buffer.from(encrypted, 'base64'))));
      this.known.set(siteId, secret);
      return secret;
    } catch {
      // Of another user or another computer, or of a Galley that did not say for whom it is.
      return null;
    }
  }
}
