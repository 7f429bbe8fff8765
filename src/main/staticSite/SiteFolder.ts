import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { foldedPath } from '../../shared/staticSite/safePart';
import { errno } from '../store';
import type { FileSystem } from './FileSystem';
import { JOURNAL, MANIFEST, type Manifest, parseJournal, parseManifest, UNFINISHED } from './manifest';

/** What hosts and systems put into a folder beside a site, and what is never Galley's: no reason to ask. */
const HARMLESS = new Set([
  '.git',
  '.gitignore',
  '.nojekyll',
  '.DS_Store',
  'CNAME',
  'desktop.ini',
  'Thumbs.db',
]);

type FolderState = 'new' | 'there' | 'blocked';

/** 128 bits of SHA-256. */
export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/**
 * The folder of a site. Each file is replaced whole, and only where it is Galley's own as Galley left it: every file that
 * Galley wrote stands in the manifest or, until that is written, in the journal. Methods throw what the system says.
 */
export class SiteFolder {
  readonly before: Manifest | null;
  private readonly journal: ReturnType<typeof parseJournal>;
  private readonly files: Manifest['files'] = {};
  private readonly folders = new Map<string, FolderState>();
  private journalHandle: number | null = null;
  private hasWay = false;
  written = 0;
  unchanged = 0;
  removed = 0;
  /** Paths of files that somebody else wrote or changed. */
  readonly left: string[] = [];

  constructor(
    readonly folder: string,
    private readonly fs: FileSystem,
  ) {
    this.before = parseManifest(this.textOf(MANIFEST));
    this.journal = parseJournal(this.textOf(JOURNAL));
  }

  /** Whether there is something in it of which Galley knows nothing. */
  get isForeign(): boolean {
    if (this.before !== null || this.journal.size > 0) return false;
    return this.fs
      .readdirSync(this.folder)
      .some((name) => !HARMLESS.has(name) && !name.startsWith('.galley-site'));
  }

  /** Whether a file is the one that was made of this before, untouched; it stays then. */
  keeps(path: string, madeOf: string): boolean {
    const known = this.before?.files[path];
    if (known === undefined || known[3] !== madeOf || !this.isUntouched(path, known)) return false;
    this.files[path] = known;
    this.unchanged += 1;
    return true;
  }

  /** Lets a file stand as it is, whatever it was made of. */
  keep(path: string): void {
    const known = this.before?.files[path];
    if (known !== undefined) this.files[path] = known;
  }

  has(path: string): boolean {
    return path in this.files || this.left.includes(path);
  }

  /** @param known the hash of the bytes, where it is known */
  write(path: string, text: string | Uint8Array, madeOf = '', known?: string): void {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    this.put(path, bytes, madeOf, known ?? hashOf(bytes));
  }

  private put(path: string, bytes: Uint8Array, madeOf: string, hash: string): void {
    const known = this.before?.files[path];
    const place = join(this.folder, path);
    const around = this.makeFolders(path);
    if (around === 'blocked') return void this.left.push(path);
    const there = around === 'new' ? null : this.look(place);
    if (there !== null) {
      if (!there.isFile()) return void this.left.push(path);
      const isOurs = known !== undefined && there.size === known[1] && there.mtimeMs === known[2];
      const found = isOurs ? known[0] : this.hashAt(place, path, there.size, bytes);
      if (found === hash) {
        this.files[path] = [hash, there.size, there.mtimeMs, madeOf];
        this.unchanged += 1;
        return;
      }
      const isKnown =
        found === '' || found === known?.[0] || this.journal.get(path)?.hashes.has(found) === true;
      if (!isKnown) return void this.left.push(path);
    }
    if (there === null) this.create(path, place, bytes, hash);
    else this.replace(path, place, bytes, hash);
    const { size, mtimeMs } = this.fs.statSync(place);
    this.files[path] = [hash, size, mtimeMs, madeOf];
    this.written += 1;
  }

  /** Takes away what Galley wrote and the site has no longer. @param mayGo whether a file may */
  removeOthers(mayGo: (path: string) => boolean): void {
    const paths = new Set([...Object.keys(this.before?.files ?? {}), ...this.journal.keys()]);
    // Where a disk does not tell cases apart, `Tide/` and `tide/` are one folder.
    const kept = new Set(Object.keys(this.files).map(foldedPath));
    for (const path of paths) {
      if (kept.has(foldedPath(path))) continue;
      const known = this.before?.files[path];
      if (!mayGo(path)) {
        if (known !== undefined) this.files[path] = known;
        continue;
      }
      const place = join(this.folder, path);
      const there = this.isInside(path) ? this.look(place) : null;
      if (there === null) continue;
      const isOurs =
        there.isFile() &&
        ((known !== undefined && this.isUntouched(path, known)) ||
          this.isNoted(path, this.hashAt(place, path, there.size)));
      if (!isOurs) {
        if (!this.left.includes(path)) this.left.push(path);
        continue;
      }
      this.fs.rmSync(place);
      this.removed += 1;
      this.removeEmpty(path);
    }
  }

  /** The manifest tells what is there now; the journal has had its day. */
  finish(manifest: Omit<Manifest, 'files'>): void {
    this.save({ ...manifest, files: this.files });
  }

  /** After a stop in the middle: what was there before is still ours, and so is what was written. */
  finishEarly(manifest: Omit<Manifest, 'files'>): void {
    this.save({ ...manifest, files: { ...this.before?.files, ...this.files } });
  }

  close(): void {
    if (this.journalHandle !== null) this.fs.closeSync(this.journalHandle);
    this.journalHandle = null;
  }

  private save(manifest: Manifest): void {
    const unfinished = this.placeOfUnfinished();
    const handle = this.fs.openSync(unfinished, 'wx');
    try {
      this.fs.writeFileSync(handle, JSON.stringify(manifest));
      this.fs.fsyncSync(handle);
    } finally {
      this.fs.closeSync(handle);
    }
    this.fs.renameSync(unfinished, join(this.folder, MANIFEST));
    this.close();
    this.fs.rmSync(join(this.folder, JOURNAL), { force: true });
  }

  /** The old file stays until the new one takes its place whole. */
  private replace(path: string, place: string, bytes: Uint8Array, hash: string): void {
    this.note(`${path}\t${hash}\n`);
    const unfinished = this.placeOfUnfinished();
    this.fs.writeFileSync(unfinished, bytes, { flag: 'wx' });
    this.fs.renameSync(unfinished, place);
  }

  /** Where there is none, nothing leads to it yet: one that is cut off is known by its size. */
  private create(path: string, place: string, bytes: Uint8Array, hash: string): void {
    this.note(`${path}\t${hash}\t${bytes.length}\n`);
    try {
      this.fs.writeFileSync(place, bytes, { flag: 'wx' });
    } catch (error) {
      if (errno(error) !== 'EEXIST') this.fs.rmSync(place, { force: true });
      throw error;
    }
  }

  /** What a cut-off export left there goes first, and so does a link, through which a file elsewhere would be written. */
  private placeOfUnfinished(): string {
    const place = join(this.folder, UNFINISHED);
    if (!this.hasWay) this.fs.rmSync(place, { force: true });
    this.hasWay = true;
    return place;
  }

  private note(line: string): void {
    this.journalHandle ??= this.openJournal();
    this.fs.writeSync(this.journalHandle, line);
  }

  private openJournal(): number {
    const place = join(this.folder, JOURNAL);
    // Appended to through a link, a file elsewhere would grow.
    if (this.look(place)?.isFile() === false) this.fs.rmSync(place);
    return this.fs.openSync(place, 'a');
  }

  /**
   * '' for what was cut off while Galley wrote it: a power cut leaves an empty file, or the beginning of what is to stand
   * there. Anything else that is shorter may be hers.
   */
  private hashAt(place: string, path: string, size: number, whole?: Uint8Array): string {
    if (size === 0) return '';
    const found = this.fs.readFileSync(place);
    const mayBeCutOff = whole !== undefined && size < (this.journal.get(path)?.bytes ?? 0);
    return mayBeCutOff && size < whole.length && found.equals(whole.subarray(0, size)) ? '' : hashOf(found);
  }

  private isNoted(path: string, hash: string): boolean {
    return hash === '' || this.journal.get(path)?.hashes.has(hash) === true;
  }

  private isUntouched(path: string, [hash, size, writtenAt]: Manifest['files'][string]): boolean {
    const place = join(this.folder, path);
    const there = this.look(place);
    if (there === null || !there.isFile() || there.size !== size) return false;
    // A folder that was copied, or came out of git, has other times.
    return there.mtimeMs === writtenAt || hashOf(this.fs.readFileSync(place)) === hash;
  }

  /** 'blocked' where something else is in the way, a link to another place among it; 'new' where there was no folder. */
  private makeFolders(path: string): FolderState {
    const folder = dirname(path);
    if (folder === '.') return 'there';
    let state = this.folders.get(folder);
    if (state !== undefined) return state;
    state = this.makeFolders(folder);
    if (state !== 'blocked') {
      const place = join(this.folder, folder);
      const there = state === 'new' ? null : this.look(place);
      if (there === null) this.fs.mkdirSync(place);
      state = there === null ? 'new' : there.isDirectory() ? 'there' : 'blocked';
    }
    this.folders.set(folder, state);
    return state;
  }

  /** Whether every folder on the way to a file is one, and no link. */
  private isInside(path: string): boolean {
    const folder = dirname(path);
    if (folder === '.') return true;
    return this.isInside(folder) && this.look(join(this.folder, folder))?.isDirectory() === true;
  }

  private removeEmpty(path: string): void {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        this.fs.rmdirSync(join(this.folder, folder));
      } catch {
        return;
      }
    }
  }

  private look(place: string) {
    return this.fs.lstatSync(place, { throwIfNoEntry: false }) ?? null;
  }

  private textOf(name: string): string {
    try {
      return this.fs.readFileSync(join(this.folder, name), 'utf8');
    } catch (error) {
      if (errno(error) === 'ENOENT') return '';
      throw error;
    }
  }
}
