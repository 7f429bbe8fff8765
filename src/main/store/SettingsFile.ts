import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ZodError, type z } from 'zod';
import type { Disk } from './Disk';
import { DamagedFileError, DurableJsonAdapter } from './DurableJsonAdapter';
import { errno } from './errno';
import { isMissing } from './isMissing';
import { patiently } from './patiently';
import { readJson } from './readJson';
import { sizeOf } from './sizeOf';
import { TurnQueue } from './TurnQueue';

interface SettingsParts<Value> {
  path: string;
  schema: z.ZodType<Value>;
  /** The value while there is no file, and in place of one that cannot be used. */
  fallback: Value;
  disk: Disk;
  /** Hers, and never written over while it cannot be used: it is left as it is, and nothing is kept instead. */
  isHers?: boolean;
  /** A longer file of hers is not read. */
  mostBytes?: number;
  /** Told of a file that could not be used: what happened and the error, never what the file holds. */
  log(event: string, error: unknown): void;
}

/** Nothing is written, for what is in the file could not be read and would be lost. */
class UnreadSettingsError extends Error {
  readonly code = 'UNREAD';

  constructor(path: string) {
    super(`Not read before: ${path}`);
    this.name = 'UnreadSettingsError';
  }
}

/**
 * A small file whose loss costs no text: a window's place, the folder of the last export.
 * A damaged one is copied to `<file>.unreadable` before the fallback may be written over it; one that is only
 * out of reach is left alone.
 */
export class SettingsFile<Value extends object> {
  private readonly turns = new TurnQueue();
  private readonly file: DurableJsonAdapter<unknown>;
  /** What the file holds; null while that is not known. */
  private value: Value | null = null;

  constructor(private readonly parts: SettingsParts<Value>) {
    this.file = new DurableJsonAdapter(parts.path, parts.disk);
  }

  read(): Promise<Value> {
    const { path, fallback } = this.parts;
    return this.turns.inTurn(path, async () => (this.value ??= await this.load()) ?? fallback);
  }

  /** Whether what is in the file is not known, so that the fallback stands for it. Said after it was read. */
  isUnread(): boolean {
    return this.value === null;
  }

  /** Rejects with the system's error, or with an UnreadSettingsError, when the value could not be kept. */
  write(value: Value): Promise<void> {
    const { path } = this.parts;
    return this.turns.save(path, async () => {
      // Whoever made the value may have got only the fallback to make it from.
      if (this.value === null) throw new UnreadSettingsError(path);
      await this.file.write(value);
      this.value = value;
    });
  }

  /**
   * Keeps what a file of elsewhere holds where there is no file here, and answers whether it did; what cannot be used of it
   * is not kept. Rejects with the system's error.
   */
  adopt(bytes: Uint8Array): Promise<boolean> {
    const { path, schema, disk, mostBytes = Infinity } = this.parts;
    return this.turns.inTurn(path, async () => {
      if (bytes.length > mostBytes || !(await isMissing(path, disk))) return false;
      const { success, data } = schema.safeParse(jsonOf(bytes));
      if (!success) return false;
      await this.file.write(data);
      this.value = data;
      return true;
    });
  }

  private async load(): Promise<Value | null> {
    const { path, schema, fallback, disk, log, isHers = false } = this.parts;
    const name = basename(path);
    try {
      if (await this.isTooLong()) {
        log(`${name} too long, left as it is`, null);
        return null;
      }
      const stored = await patiently(() => this.file.read(), disk);
      return stored === null ? fallback : schema.parse(stored);
    } catch (error) {
      const isDamaged = error instanceof DamagedFileError || error instanceof ZodError;
      if (isHers || !isDamaged) {
        log(`${name} ${isDamaged ? 'damaged' : 'out of reach'}, left as it is`, error);
        return null;
      }
      log(`${name} damaged, a copy kept aside`, error);
    }
    try {
      await copyFile(path, `${path}.unreadable`);
      return fallback;
    } catch (error) {
      log(`${name}.unreadable not written`, error);
      return null;
    }
  }

  private async isTooLong(): Promise<boolean> {
    const { path, disk, mostBytes } = this.parts;
    if (mostBytes === undefined) return false;
    try {
      return (await sizeOf(path, disk)) > mostBytes;
    } catch (error) {
      if (errno(error) === 'ENOENT') return false;
      throw error;
    }
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return readJson(bytes);
  } catch {
    return undefined;
  }
}
