import { z } from 'zod';
import type { Connection, SitePermissions } from '../../shared/publish/publishing';
import { ok, type Result } from '../../shared/lib/result';
import type { SettingsFile } from '../store';
import type { Passwords } from './Passwords';
import { findSite } from './wordpress/findSite';
import { signIn } from './wordpress/signIn';
import { SiteClient } from './wordpress/SiteClient';

const permissionsSchema: z.ZodType<SitePermissions> = z.object({
  publish: z.boolean(),
  upload: z.boolean(),
  addSections: z.boolean(),
  nameOthers: z.boolean(),
  anyMarkup: z.boolean(),
});

const connectionSchema = z.object({
  /** Of the REST API. */
  root: z.string(),
  login: z.string(),
  userId: z.number(),
  userName: z.string(),
  may: permissionsSchema,
});
type Kept = z.infer<typeof connectionSchema>;

/** By the id of the site. No password is among them. */
export const connectionsSchema = z.record(z.string(), connectionSchema);

export interface OpenConnection {
  client: SiteClient;
  user: { id: number; name: string; may: SitePermissions };
}

interface Surroundings {
  file: SettingsFile<Record<string, Kept>>;
  passwords: Passwords;
  fetch: typeof globalThis.fetch;
}

/** To which sites she is signed in, and as whom. */
export class Connections {
  constructor(private readonly around: Surroundings) {}

  async get(siteId: string): Promise<Connection | null> {
    const kept = (await this.around.file.read())[siteId];
    if (kept === undefined) return null;
    const { root, login, userName, may } = kept;
    const hasPassword = (await this.around.passwords.get(siteId, root)) !== null;
    return { address: siteAddress(root), login, userName, may, hasPassword };
  }

  /** Ready to be asked; null where she is not signed in, or has to give the password again. */
  async open(siteId: string): Promise<OpenConnection | null> {
    const kept = (await this.around.file.read())[siteId];
    if (kept === undefined) return null;
    const password = await this.around.passwords.get(siteId, kept.root);
    if (password === null) return null;
    const { root, login, userId, userName, may } = kept;
    const client = new SiteClient({ root, login, password }, this.around.fetch);
    return { client, user: { id: userId, name: userName, may } };
  }

  /** Rejects with the system's error where the disk does not take it. */
  async make(
    siteId: string,
    given: { address: string; login: string; password: string },
  ): Promise<Result<undefined>> {
    const { file, passwords, fetch } = this.around;
    const root = await findSite(given.address, fetch);
    if (!root.ok) return root;
    const login = given.login.trim();
    // WordPress shows it in groups of four.
    const password = given.password.replace(/\s+/g, '');
    const user = await signIn(new SiteClient({ root: root.value, login, password }, fetch));
    if (!user.ok) return user;
    const { id: userId, name: userName, may } = user.value;
    const before = (await file.read())[siteId];
    if (before?.root !== root.value) await passwords.forget(siteId);
    await file.write({
      ...(await file.read()),
      [siteId]: { root: root.value, login, userId, userName, may },
    });
    await passwords.set(siteId, root.value, password);
    return ok(undefined);
  }

  async end(siteId: string): Promise<void> {
    const { [siteId]: _gone, ...others } = await this.around.file.read();
    await this.around.file.write(others);
    await this.around.passwords.forget(siteId);
  }
}

/** Of the site whose API begins there; a site may stand in a folder of its host. */
function siteAddress(root: string): string {
  const { origin, pathname } = new URL(root);
  return origin + pathname.replace(/\/?(wp-json|index\.php)?\/?$/, '');
}
