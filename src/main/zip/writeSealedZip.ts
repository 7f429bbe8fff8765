import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { patiently, syncFolder, temporaryBeside, type Disk } from '../store';
import { sha256 } from './checksums';
import { MANIFEST, ZIP_VERSION, type ZipKind } from './manifest';
import { ManifestText } from './ManifestText';
import { OpenZip, type ZipLimits } from './OpenZip';
import { RefusedZipError } from './RefusedZipError';
import { ZipWriter } from './ZipWriter';

export interface SealedZipParts {
  path: string;
  /** Of its temporary file. */
  mark?: string;
  kind: ZipKind;
  /** The version of this Galley. */
  galley: string;
  /** Instant, ISO 8601 in UTC. */
  madeAt: string;
  disk: Disk;
  /** Those with which it will be opened: it is opened once at once. */
  limits: ZipLimits;
  /** Adds the entries, each under a name of its own. */
  fill(add: (name: string, bytes: Uint8Array) => Promise<void>): Promise<void>;
  /** Told of each entry that was read back; throws to stop. */
  onVerified?(name: string): void;
}

/**
 * Writes a zip of Galley's under another name, syncs it, reads every entry of it back against its checksum, and only then
 * gives it its name. Whatever goes wrong, that other file is gone and what stood under the name is as it was.
 */
export async function writeSealedZip(parts: SealedZipParts): Promise<void> {
  const { path, mark, disk } = parts;
  const temporary = temporaryBeside(path, mark);
  try {
    await verify(temporary, await write(temporary, parts), parts);
    await patiently(() => disk.rename(temporary, path), disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path), disk);
}

/** The checksum of each entry, by its name. */
type Sums = ReadonlyMap<string, string>;

async function write(
  temporary: string,
  { kind, galley, madeAt, disk, limits, fill }: SealedZipParts,
): Promise<Sums> {
  const file: FileHandle = await disk.open(temporary, 'wx');
  try {
    // writeFile goes on after a short write, which is how a disk that is nearly full answers.
    const zip = new ZipWriter((bytes) => file.writeFile(bytes), madeAt);
    const sums = new Map<string, string>();
    const list = new ManifestText({ kind, schemaVersion: ZIP_VERSION, galley, madeAt });
    const add = async (name: string, bytes: Uint8Array) => {
      const sum = await sha256(bytes);
      sums.set(name, sum);
      await zip.add(name, bytes);
      return sum;
    };
    await fill(async (name, bytes) => {
      if (bytes.length > limits.entryBytes) throw new RefusedZipError('too-large');
      list.add({ name, bytes: bytes.length, sha256: await add(name, bytes) });
    });
    await add(MANIFEST, list.end());
    await zip.end();
    await file.sync();
    return sums;
  } finally {
    await file.close();
  }
}

/** The manifest as well is compared byte by byte: nothing is gained by understanding it once more. */
async function verify(temporary: string, sums: Sums, { limits, onVerified }: SealedZipParts): Promise<void> {
  const isExpected = (name: string) => name === MANIFEST || limits.isExpected(name);
  const zip = await OpenZip.open(temporary, { ...limits, isExpected, entries: limits.entries + 1 });
  try {
    if (zip.count !== sums.size) throw new RefusedZipError('unlisted');
    for (const [name, sum] of sums) {
      if ((await sha256(await zip.read(name))) !== sum) throw new RefusedZipError('checksum');
      if (name !== MANIFEST) onVerified?.(name);
    }
  } finally {
    zip.close();
  }
}
