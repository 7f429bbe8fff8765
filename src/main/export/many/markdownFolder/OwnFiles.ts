import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../../../shared/lib/parseJson';
import { type Disk, errno, writeDurably } from '../../../store';

/** In the folder: a line for each file that Galley wrote there, before it did. */
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
  /** Of each article its files by their names, the newest last: one whose name was another may be there still. */
  private readonly ofArticle = new Map<string, Map<string, Entry>>();
  /** Of a file that a kill cut off, the bytes before it may be there still, or those after. */
  private readonly hashes = new Map<string, Set<string>>();

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

  /** The file that has an article, as far as Galley knows. */
  fileOf(id: string): string | null {
    return [...(this.ofArticle.get(id)?.keys() ?? [])].at(-1) ?? null;
  }

  /** Those that had the article before it came into the one of `fileOf`. */
  olderOf(id: string): string[] {
    return [...(this.ofArticle.get(id)?.keys() ?? [])].slice(0, -1);
  }

  /** It is gone, or somebody else's by now. */
  forget(id: string, file: string): void {
    this.ofArticle.get(id)?.delete(file);
  }

  /** Whether a file is there, and whether it is as Galley left it. */
  async look(file: string): Promise<'none' | 'own' | 'other'> {
    const path = join(this.folder, file);
    const there = await lstat(path).catch(ifMissing);
    if (there === null) return 'none';
    const known = this.hashes.get(file);
    if (!there.isFile() || known === undefined) return 'other';
    return known.has(hashOf(await readFile(path))) ? 'own' : 'other';
  }

  /** Comes before the file is written. */
  async note(entry: Entry): Promise<void> {
    const path = join(this.folder, LIST);
    const there = await lstat(path).catch(ifMissing);
    // Through a link, a file elsewhere would grow.
    if (there !== null && !there.isFile()) await this.disk.rm(path, { force: true });
    const list = await this.disk.open(path, 'a');
    try {
      await list.writeFile(`${JSON.stringify(entry)}\n`);
    } finally {
      await list.close();
    }
    this.know(entry);
  }

  /** The list with one line a file, and whole. */
  async finish(): Promise<void> {
    if (this.ofArticle.size === 0) return;
    const entries = [...this.ofArticle.values()].flatMap((files) => [...files.values()]);
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    await writeDurably(join(this.folder, LIST), lines.join(''), this.disk);
  }

  private know(entry: Entry): void {
    const files = this.ofArticle.get(entry.id) ?? new Map<string, Entry>();
    files.delete(entry.file);
    this.ofArticle.set(entry.id, files.set(entry.file, entry));
    this.hashes.set(entry.file, (this.hashes.get(entry.file) ?? new Set()).add(entry.hash));
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
