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

/** The passwords of the sites: encrypted by the system's key store, or else in memory alone until Galley ends. */
export class Passwords {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly store: KeyStore,
    private readonly file: SettingsFile<Kept>,
  ) {}

  keeps(): boolean {
    return this.store.isSafe();
  }

  /** Null where it has to be given again. */
  async get(siteId: string): Promise<string | null> {
    const known = this.known.get(siteId);
    if (known !== undefined) return known;
    const secret = (await this.file.read())[siteId];
    if (secret === undefined || !this.keeps()) return null;
    try {
      const password = this.store.decrypt(Buffer.from(secret, 'base64'));
      this.known.set(siteId, password);
      return password;
    } catch {
      // Of another user or another computer.
      return null;
    }
  }

  /** Rejects with the system's error where it cannot be kept; it is known until Galley ends all the same. */
  async set(siteId: string, password: string): Promise<void> {
    this.known.set(siteId, password);
    if (!this.keeps()) return;
    const secret = Buffer.from(this.store.encrypt(password)).toString('base64');
    await this.file.write({ ...(await this.file.read()), [siteId]: secret });
  }

  async forget(siteId: string): Promise<void> {
    this.known.delete(siteId);
    const { [siteId]: secret, ...others } = await this.file.read();
    if (secret !== undefined) await this.file.write(others);
  }
}
