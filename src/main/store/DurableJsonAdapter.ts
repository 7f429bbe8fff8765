import type { Adapter } from 'lowdb';
import type { Disk } from './Disk';
import { errno } from './errno';
import { readJson } from './readJson';
import { writeDurably } from './writeDurably';

export type Damage = 'empty' | 'zeros' | 'not-text' | 'not-json' | 'not-an-object';

/** The file is there, but what it holds is not a JSON object. The file is left as it is. */
export class DamagedFileError extends Error {
  constructor(
    readonly path: string,
    readonly damage: Damage,
  ) {
    super(`Damaged file: ${damage}`);
    this.name = 'DamagedFileError';
  }
}

/**
 * A JSON file for lowdb that is either whole or not changed.
 * Reading answers null only when there is no file; every other trouble rejects, so that nothing
 * unreadable is taken for empty and saved over.
 */
export class DurableJsonAdapter<Data> implements Adapter<Data> {
  constructor(
    private readonly path: string,
    private readonly disk: Disk,
  ) {}

  async read(): Promise<Data | null> {
    let bytes: Uint8Array;
    try {
      bytes = await this.disk.readFile(this.path);
    } catch (error) {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    }
    return parseJson(this.path, bytes) as Data;
  }

  async write(data: Data): Promise<void> {
    await writeDurably(this.path, JSON.stringify(data), this.disk);
  }
}

/** @throws DamagedFileError when the bytes are no JSON object */
export function parseJson(path: string, bytes: Uint8Array): object {
  if (bytes.length === 0) throw new DamagedFileError(path, 'empty');
  if (bytes.every((byte) => byte === 0)) throw new DamagedFileError(path, 'zeros');
  let value: unknown;
  try {
    value = readJson(bytes);
  } catch (error) {
    throw new DamagedFileError(path, error instanceof SyntaxError ? 'not-json' : 'not-text');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DamagedFileError(path, 'not-an-object');
  }
  return value;
}
