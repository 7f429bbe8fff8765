import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Disk, realDisk } from '../../../src/main/store';

/** What was asked of the disk, in order. A file is its number, whatever its name is at the time. */
export type Step =
  | { kind: 'create'; path: string; file: number }
  | { kind: 'write'; file: number; at: number; bytes: Uint8Array }
  | { kind: 'truncate'; file: number; size: number }
  | { kind: 'sync file'; file: number }
  | { kind: 'rename'; from: string; to: string; file: number }
  | { kind: 'remove'; path: string }
  | { kind: 'make folder'; path: string }
  | { kind: 'sync folder'; folder: string }
  /** The caller was told that this is kept. */
  | { kind: 'told'; version: number };

type Handle = Awaited<ReturnType<Disk['open']>>;

/** The real disk, and a record of every call that changes it. */
export class RecordingDisk implements Disk {
  readonly steps: Step[] = [];
  private readonly files = new Map<string, number>();
  private count = 0;

  /** `known` are the paths of the files that are there already: they have the first numbers. */
  constructor(
    known: readonly string[],
    readonly canSyncFolders: boolean,
  ) {
    for (const path of known) this.files.set(path, this.count++);
  }

  told(version: number): void {
    this.steps.push({ kind: 'told', version });
  }

  readonly readFile = realDisk.readFile;
  readonly readdir = realDisk.readdir;
  readonly pause = realDisk.pause;

  readonly open: Disk['open'] = async (where, flags = 'r', mode) => {
    const path = String(where);
    const handle = await realDisk.open(path, flags, mode);
    if ((await stat(path)).isDirectory()) {
      return record(handle, { sync: () => this.steps.push({ kind: 'sync folder', folder: path }) });
    }
    if (flags === 'r') return handle;
    let file = this.files.get(path);
    if (file === undefined) {
      file = this.count++;
      this.files.set(path, file);
      this.steps.push({ kind: 'create', path, file });
    } else if (String(flags).startsWith('w')) this.steps.push({ kind: 'truncate', file, size: 0 });
    return this.recordFile(handle, file, (await handle.stat()).size);
  };

  async mkdir(path: string, options: { recursive: true }): Promise<string | undefined> {
    const first = await realDisk.mkdir(path, options);
    const made: Step[] = [];
    for (let each = path; first !== undefined && each.length >= first.length; each = dirname(each)) {
      made.unshift({ kind: 'make folder', path: each });
    }
    this.steps.push(...made);
    return first;
  }

  async rename(from: string, to: string): Promise<void> {
    await realDisk.rename(from, to);
    const file = this.files.get(from);
    if (file === undefined) throw new Error(`${from} was made behind the recorder's back.`);
    this.files.delete(from);
    this.files.set(to, file);
    this.steps.push({ kind: 'rename', from, to, file });
  }

  async rm(path: string, options: { force: true }): Promise<void> {
    await realDisk.rm(path, options);
    if (!this.files.delete(path)) return;
    this.steps.push({ kind: 'remove', path });
  }

  private recordFile(handle: Handle, file: number, size: number): Handle {
    let at = size;
    return record(handle, {
      writeFile: (data) => {
        const bytes = Buffer.from(data as string);
        this.steps.push({ kind: 'write', file, at, bytes });
        at += bytes.length;
      },
      sync: () => this.steps.push({ kind: 'sync file', file }),
      datasync: () => this.steps.push({ kind: 'sync file', file }),
      truncate: (length) => {
        at = (length as number | undefined) ?? 0;
        this.steps.push({ kind: 'truncate', file, size: at });
      },
    });
  }
}

const CHANGES = ['appendFile', 'createWriteStream', 'truncate', 'write', 'writeFile', 'writev'];

/** A handle that tells of the named calls once they are done, and lets nobody change the file in a way that goes unrecorded. */
function record(handle: Handle, tell: Record<string, (argument: unknown) => unknown>): Handle {
  return new Proxy(handle, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const told = tell[String(name)];
      if (told === undefined && CHANGES.includes(String(name)))
        throw new Error(`${String(name)} is not recorded.`);
      return async (...given: unknown[]) => {
        const answer: unknown = await member.apply(target, given);
        told?.(given[0]);
        return answer;
      };
    },
  });
}
