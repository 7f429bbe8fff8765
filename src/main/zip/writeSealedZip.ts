import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { patiently, syncFolder, temporaryBeside, type Disk } from '../store';
import { MANIFEST, ZIP_VERSION, type Manifest, type ZipKind } from './manifest';
import type { ZipLimits } from './OpenZip';
import { SealedZip, sha256 } from './SealedZip';
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
    await write(temporary, parts);
    await verify(temporary, parts);
    await patiently(() => disk.rename(temporary, path), disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path), disk);
}

async function write(temporary: string, { kind, galley, madeAt, disk, fill }: SealedZipParts): Promise<void> {
  const file: FileHandle = await disk.open(temporary, 'wx');
  try {
    // writeFile goes on after a short write, which is how a disk that is nearly full answers.
    const zip = new ZipWriter((bytes) => file.writeFile(bytes), madeAt);
    const entries: Manifest['entries'] = [];
    await fill(async (name, bytes) => {
      entries.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
      await zip.add(name, bytes);
    });
    const manifest: Manifest = { kind, schemaVersion: ZIP_VERSION, galley, madeAt, entries };
    await zip.add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
    await zip.end();
    await file.sync();
  } finally {
    await file.close();
  }
}

async function verify(temporary: string, { kind, limits, onVerified }: SealedZipParts): Promise<void> {
  const zip = await SealedZip.open(temporary, kind, limits);
  try {
    for (const name of zip.names) {
      await zip.read(name);
      onVerified?.(name);
    }
  } finally {
    zip.close();
  }
}
