import { join } from 'node:path';
import { outdatedBackups } from '../../shared/backup/rollingRule';
import { isTemporary, type Disk } from '../store';

/** "galley-backup-1f9ac02b-20261124T140233Z.zip": of which library, and when in UTC. */
const NAME = /^galley-backup-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/;

export function backupName(library: string, madeAt: string): string {
  const compact = madeAt.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');
  return `galley-backup-${library}-${compact}.zip`;
}

/** The folder of the backups, which is hers: only files that this library's backups are named like are ever removed. */
export class BackupFolder {
  constructor(
    readonly path: string,
    private readonly library: string,
    private readonly disk: Disk,
  ) {}

  /**
   * Removes the backups that the rule lets go, but never the one just made, and what earlier ones left unfinished. One
   * that cannot be removed is left for the next time.
   */
  async roll(justMade: string, unfinished: readonly string[]): Promise<void> {
    const instants = await this.instants();
    const outdated = outdatedBackups([...instants.keys()]).map((at) => instants.get(at) ?? '');
    for (const name of [...outdated, ...unfinished]) {
      if (name === justMade || name === '') continue;
      await this.disk.rm(join(this.path, name), { force: true }).catch(() => undefined);
    }
  }

  /** When the newest backup of this library in it was made; null where there is none, or it is out of reach. */
  async lastAt(): Promise<string | null> {
    return [...(await this.instants()).keys()].sort().at(-1) ?? null;
  }

  /** Names of this library's backups that are unfinished before one begins: those of a crash. */
  async unfinished(): Promise<string[]> {
    const names = await this.disk.readdir(this.path);
    return names.filter((name) => isTemporary(name, this.library));
  }

  /** The names of this library's backups by their instants. */
  private async instants(): Promise<Map<string, string>> {
    const names = await this.disk.readdir(this.path).catch(() => []);
    const instants = new Map<string, string>();
    for (const name of names) {
      const at = this.instantOf(name);
      if (at !== null) instants.set(at, name);
    }
    return instants;
  }

  private instantOf(name: string): string | null {
    const [, library, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
    return library === this.library ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : null;
  }
}
