import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../../../shared/lib/parseJson';
import { type Disk, errno, writeDurably } from '../../../store';

/** In the folder: a line for each writing of a file there, before it is written. */
const LIST = '.galley-articles.jsonl';
const LARGEST_LIST = 256 * 1024 * 1024;

/** A file is known by the bytes that Galley wrote, so that one changed by hand is hers. */
const entrySchema = z.object({
  id: z.uuid(),
  file: z.string().regex(/^[^./\\][^/\\]*\.md$/),
  hash: z.string(),
});
type Entry = z.infer<typeof entrySchema>;

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Which files of a folder are Galley's, of which article, and untouched since. Rejects with what the system says. */
export class OwnFiles {
  /** Of each article its files, the newest last: one whose name was another may be there still. */
  private readonly ofArticle = new Map<string, Set<string>>();
  /** A file is of one article, the last that it was written for. After a kill the bytes of any of its writings may be there. */
  private readonly files = new Map<string, { id: string; hashes: Set<string> }>();

  private constructor(
    private readonly folder: string,
    private readonly disk: Disk,
  ) {}

  static async read(folder: string, disk: Disk): Promise<OwnFiles> {
    const own = new OwnFiles(folder, disk);
    for (const line of (await textOf(join(folder, LIST))).split('\n')) {
      const entry = entrySchema.safeParse(parseJson(line));
      if (entry.success) own.know(entry.data);
    }
    return own;
  }

  /** The files that had an article, as far as Galley knows, the newest first. */
  filesOf(id: string): string[] {
    return [...(this.ofArticle.get(id) ?? [])].reverse();
  }

  /** Tells what Galley wrote here from what somebody changed since, whatever its file is called by now. */
  written(): (bytes: Uint8Array) => boolean {
    const known = new Set([...this.files.values()].flatMap(({ hashes }) => [...hashes]));
    return (bytes) => known.has(hashOf(bytes));
  }

  /** It is gone, or somebody else's by now. */
  forget(file: string): void {
    const id = this.files.get(file)?.id;
    if (id !== undefined) this.ofArticle.get(id)?.delete(file);
    this.files.delete(file);
  }

  /** Whether a file is there, and whether it is as Galley left it. */
  async look(file: string): Promise<'none' | 'own' | 'other'> {
    const path = join(this.folder, file);
    const there = await lstat(path).catch(ifMissing);
    if (there === null) return 'none';
    const hashes = this.files.get(file)?.hashes;
    if (!there.isFile() || hashes === undefined) return 'other';
    return hashes.has(hashOf(await readFile(path))) ? 'own' : 'other';
  }

  /** Comes before the file is written. */
  async note(entry: Entry): Promise<void> {
    const path = join(this.folder, LIST);
    const there = await lstat(path).catch(ifMissing);
    // Through a link, a file elsewhere would grow.
    if (there !== null && !there.isFile()) await this.disk.rm(path, { force: true });
    const list = await this.disk.open(path, 'a');
    try {
      // The line before may be cut off.
      await list.writeFile(`\n${JSON.stringify(entry)}\n`);
    } finally {
      await list.close();
    }
    this.know(entry);
  }

  /** Comes once the file is written: no earlier bytes of it can be there. */
  wrote(file: string, hash: string): void {
    this.files.get(file)?.hashes.forEach((known, _, hashes) => known !== hash && hashes.delete(known));
  }

  /** The list without what is no longer true, and whole. */
  async finish(): Promise<void> {
    const lines: string[] = [];
    for (const [id, files] of this.ofArticle)
      for (const file of files)
        for (const hash of this.files.get(file)?.hashes ?? [])
          lines.push(`${JSON.stringify({ id, file, hash } satisfies Entry)}\n`);
    if (lines.length > 0) await writeDurably(join(this.folder, LIST), lines.join(''), this.disk);
  }

  private know({ id, file, hash }: Entry): void {
    const known = this.files.get(file);
    if (known?.id !== id) {
      // The file of another article was gone, or there would have been no such name to give.
      this.forget(file);
      this.files.set(file, { id, hashes: new Set() });
    }
    this.files.get(file)?.hashes.add(hash);
    const files = this.ofArticle.get(id) ?? new Set();
    files.delete(file);
    this.ofArticle.set(id, files.add(file));
  }
}

async function textOf(path: string): Promise<string> {
  const there = await lstat(path).catch(ifMissing);
  return there?.isFile() === true && there.size <= LARGEST_LIST ? readFile(path, 'utf8') : '';
}

export function ifMissing(error: unknown): null {
  if (errno(error) === 'ENOENT') return null;
  throw error;
}
