import { basename, dirname } from 'node:path';
import { type HouseStyle, NO_HOUSE_STYLE, parseHouseStyle } from '../../shared/checks/houseStyle';
import {
  type Disk,
  errno,
  isMissing,
  makeFolder,
  patiently,
  watchFolder,
  writeDurably,
  sizeOf,
} from '../store';
import { FIRST_HOUSE_STYLE } from './firstHouseStyle';

interface HouseStyleParts {
  /** `house-style.txt` in the library. */
  path: string;
  disk: Disk;
  /** Another program has written it. */
  changed(style: HouseStyle): void;
  log(event: string, error: unknown): void;
}

/** Editors write a file in several steps. */
const SETTLE_MS = 200;
const MOST_BYTES = 4_000_000;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The house style as a file of hers: Galley reads it, and writes it only once, to begin it. */
export class HouseStyleFile {
  readonly path: string;
  private last = NO_HOUSE_STYLE;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: HouseStyleParts) {
    this.path = parts.path;
  }

  /** What the file says now; what it said last, while it is out of reach. */
  async read(): Promise<HouseStyle> {
    const { disk, log } = this.parts;
    try {
      const isTooLong = (await patiently(() => sizeOf(this.path, disk), disk)) > MOST_BYTES;
      this.last = isTooLong ? TOO_LONG : styleOf(await patiently(() => disk.readFile(this.path), disk));
    } catch (error) {
      if (errno(error) === 'ENOENT') this.last = NO_HOUSE_STYLE;
      else log('house style out of reach', error);
    }
    return this.last;
  }

  watch(): void {
    const name = basename(this.path);
    const look = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.tellChange(), SETTLE_MS);
      this.timer.unref();
    };
    watchFolder(dirname(this.path), {
      changed: (changed) => changed === name && look(),
      anything: look,
    });
  }

  /** Writes one to begin with, where there is none. */
  async begin(): Promise<void> {
    // What is there and cannot be read is hers.
    if (await isMissing(this.path, this.parts.disk).catch(() => false)) await this.write(FIRST_HOUSE_STYLE);
  }

  /** Keeps one of elsewhere where there is none, and answers whether it did. Rejects with the system's error. */
  async adopt(bytes: Uint8Array): Promise<boolean> {
    if (!(await isMissing(this.path, this.parts.disk))) return false;
    await this.write(bytes);
    await this.tellChange();
    return true;
  }

  private async write(style: string | Uint8Array): Promise<void> {
    await makeFolder(dirname(this.path), this.parts.disk);
    await writeDurably(this.path, style, this.parts.disk);
  }

  private async tellChange(): Promise<void> {
    const before = JSON.stringify(this.last);
    const style = await this.read();
    if (JSON.stringify(style) !== before) this.parts.changed(style);
  }
}

const unread = (what: string): HouseStyle => ({ rules: [], problems: [{ line: 1, what }] });
const TOO_LONG = unread('begins a file of more than 4 MB, of which nothing is read');

function styleOf(bytes: Uint8Array): HouseStyle {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return unread('or another is not UTF-8: save the file as UTF-8');
  }
  return parseHouseStyle(text);
}
