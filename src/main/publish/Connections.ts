import { z } from 'zod';
import type { Connection, SitePermissions } from '../../shared/publish/publishing';
import { ok, type Result } from '../../shared/lib/result';
import type { SettingsFile } from '../store';
import { findSite, signIn, SiteClient } from '../wordpress';
import type { Passwords } from './Passwords';
import { isVariant, siteAddress, type SitePlace } from './sitePlace';

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
  formerly: z.array(z.string()).default([]),
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
  place: SitePlace;
  user: { id: number; name: string; may: SitePermissions };
}

interface Surroundings {
  file: SettingsFile<Record<string, Kept>>;
  passwords: Passwords;
  /** What she calls a site; '' where it is none any more. */
  nameOf(siteId: string): Promise<string>;
  /** Where articles were sent to for a site, by their roots. */
  rootsOf(siteId: string): Promise<Result<string[]>>;
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

  /** Where it is signed in to; null where it is not. */
  async placeOf(siteId: string): Promise<SitePlace | null> {
    const kept = (await this.around.file.read())[siteId];
    return kept === undefined ? null : { root: kept.root, formerly: kept.formerly };
  }

  /** Ready to be asked; null where she is not signed in, or has to give the password again. */
  async open(siteId: string): Promise<OpenConnection | null> {
    const kept = (await this.around.file.read())[siteId];
    if (kept === undefined) return null;
    const password = await this.around.passwords.get(siteId, kept.root);
    if (password === null) return null;
    const { root, formerly, login, userId, userName, may } = kept;
    const name = await this.around.nameOf(siteId);
    const client = new SiteClient({ name, root, login, password }, this.around.fetch);
    return { client, place: { root, formerly }, user: { id: userId, name: userName, may } };
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
    const name = await this.around.nameOf(siteId);
    const user = await signIn(new SiteClient({ name, root: root.value, login, password }, fetch));
    if (!user.ok) return user;
    const { id: userId, name: userName, may } = user.value;
    const formerly = await this.formerRoots(siteId, root.value);
    // Unknown, what was sent before would be sent as new posts.
    if (!formerly.ok) return formerly;
    const before = (await file.read())[siteId];
    if (before?.root !== root.value) await passwords.forget(siteId);
    await file.write({
      ...(await file.read()),
      [siteId]: { root: root.value, formerly: formerly.value, login, userId, userName, may },
    });
    await passwords.set(siteId, root.value, password);
    return ok(undefined);
  }

  /**
   * Under which roots the site at this one was known: those that differ in https or www alone, and only where the site
   * leads from there to here itself. A guess could take another site's posts for hers.
   */
  private async formerRoots(siteId: string, root: string): Promise<Result<string[]>> {
    const before = await this.placeOf(siteId);
    const proven = before?.root === root ? before.formerly : [];
    const known = await this.around.rootsOf(siteId);
    if (!known.ok) return known;
    const roots = [...known.value, ...(before === null ? [] : [before.root])];
    const others = [...new Set(roots)].filter(
      (other) =>
        siteAddress(other) !== siteAddress(root) && isVariant(other, root) && !proven.includes(other),
    );
    const led = await Promise.all(
      others.map(async (other) => {
        const found = await findSite(`${siteAddress(other)}/`, this.around.fetch);
        return found.ok && siteAddress(found.value) === siteAddress(root) ? [other] : [];
      }),
    );
    return ok([...proven, ...led.flat()]);
  }

  async end(siteId: string): Promise<void> {
    const { [siteId]: _gone, ...others } = await this.around.file.read();
    await this.around.file.write(others);
    await this.around.passwords.forget(siteId);
  }
}
