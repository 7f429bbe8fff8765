import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readableName } from '../../../files';
import type { MediaShelf } from '../../../media';
import { type Disk, makeFolder, writeDurably } from '../../../store';
import { ifMissing } from './OwnFiles';

const PICTURES = 'pictures';
/** Other files under a name that says what is in it: somebody put them there on purpose. */
const MOST_NUMBERS = 1000;

/** The pictures of a folder of articles: each once, whichever of them show it. Rejects with what the system says. */
export class FolderPictures {
  private readonly addresses = new Map<string, string | null>();
  private isReady = false;

  constructor(
    private readonly folder: string,
    private readonly media: Pick<MediaShelf, 'read' | 'facts'>,
    private readonly disk: Disk,
  ) {}

  /** Where an article of the folder finds a picture; null where the library has it no more. */
  async take(name: string): Promise<string | null> {
    const known = this.addresses.get(name);
    if (known !== undefined) return known;
    const address = await this.write(name);
    this.addresses.set(name, address);
    return address;
  }

  private async write(name: string): Promise<string | null> {
    const facts = await this.media.facts(name);
    const proposed = readableName(name, facts.ok ? facts.value.fileName : '');
    for (let number = 1; number < MOST_NUMBERS; number += 1) {
      const ending = extname(proposed);
      const fileName = number === 1 ? proposed : `${proposed.slice(0, -ending.length)}-${number}${ending}`;
      const path = join(this.folder, PICTURES, fileName);
      const there = await lstat(path).catch(ifMissing);
      if (there !== null && !(there.isFile() && (await isPicture(path, name)))) continue;
      if (there === null) {
        const bytes = await this.media.read(name);
        if (bytes === null) return null;
        await this.prepare();
        await writeDurably(path, bytes, this.disk);
      }
      return `${PICTURES}/${fileName}`;
    }
    return null;
  }

  /** A link in its place would lead the pictures out of the folder. */
  private async prepare(): Promise<void> {
    if (this.isReady) return;
    const path = join(this.folder, PICTURES);
    const there = await lstat(path).catch(ifMissing);
    if (there === null) await makeFolder(path, this.disk);
    else if (!there.isDirectory()) throw new NotAFolderError();
    this.isReady = true;
  }
}

/** Where the folder of the pictures would be, something else is. */
export class NotAFolderError extends Error {}

/** A picture is named after the hash of its bytes. */
async function isPicture(path: string, name: string): Promise<boolean> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return name.startsWith(hash.digest('hex'));
}
