import { open } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { errno } from '../store';
import { BlockReader } from './BlockReader';
import { BytesFile, type ReadableFile } from './BytesFile';
import { crcOf } from './checksums';
import { unpack } from './packing';
import { RefusedZipError, type ZipFault } from './RefusedZipError';
const DEFLATED = 8;
const OPTIONS = { autoClose: false, strictFileNames: true, decodeStrings: true };
/** The least that an entry takes beside its name and its bytes. */
const HEADER_BYTES = 30;
/** An entry larger than the first that is packed smaller than the second is made to fill the memory. */
const BOMB_BYTES = 16 * 1024 * 1024;
const BOMB_RATIO = 500;

/** Entries of the directory that are checked at a time. */
const AT_A_TIME = 500;

export interface ZipLimits {
  entries: number;
  /** Of one entry, unpacked. */
  entryBytes: number;
  /** Of all entries, unpacked. */
  totalBytes: number;
  /** Whether an entry may have this name; whatever is not expected is refused. */
  isExpected(name: string): boolean;
}

/**
 * A zip of somebody else, whose directory has been checked as a whole before the first byte of it is unpacked. Nothing
 * is ever written under a name that stands in it.
 */
export class OpenZip {
  private constructor(
    private readonly zip: ZipFile,
    private readonly reader: BlockReader,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Rejects with a RefusedZipError, or with the system's error. The caller closes it. */
  static async open(path: string, limits: ZipLimits): Promise<OpenZip> {
    const file = await open(path, 'r');
    const { size } = await file.stat().catch(async (error: unknown) => {
      await file.close();
      throw error;
    });
    return OpenZip.in(file, size, limits);
  }

  /** The same for a zip that is in the memory. */
  static over(bytes: Uint8Array, limits: ZipLimits): Promise<OpenZip> {
    return OpenZip.in(new BytesFile(bytes), bytes.length, limits);
  }

  private static async in(file: ReadableFile, size: number, limits: ZipLimits): Promise<OpenZip> {
    try {
      const reader = new BlockReader(file);
      const zip = await orRefuse(fromRandomAccessReaderPromise(reader, size, OPTIONS), 'no-zip');
      return new OpenZip(zip, reader, await readDirectory(zip, limits));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get count(): number {
    return this.entries.size;
  }

  /** Every name and its size unpacked. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map([...this.entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize]));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of an entry, of the size and checksum that the zip says. */
  async read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new RefusedZipError('missing');
    const packed = await this.readPacked(entry);
    const bytes =
      entry.compressionMethod === DEFLATED ? await unpackEntry(packed, entry.uncompressedSize) : packed;
    if (bytes.length !== entry.uncompressedSize) throw new RefusedZipError('size');
    if ((await crcOf(bytes)) !== entry.crc32) throw new RefusedZipError('checksum');
    return bytes;
  }

  close(): void {
    this.zip.close();
  }

  private async readPacked(entry: Entry): Promise<Buffer> {
    const header = this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const { fileDataStart } = await orRefuse(header, 'no-zip');
    return this.reader.bytesAt(fileDataStart, entry.compressedSize);
  }
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new RefusedZipError('too-many');
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let total = 0;
  const each = zip.eachEntry();
  for (
    let next = await orRefuse(each.next(), 'no-zip');
    !next.done;
    next = await orRefuse(each.next(), 'no-zip')
  ) {
    const entry = next.value;
    const fault = faultOf(entry, zip.fileSize, limits);
    if (fault !== null) throw new RefusedZipError(fault);
    // Two names that one of the systems takes for the same.
    const fold = entry.fileName.normalize('NFKC').toLowerCase();
    if (folded.has(fold)) throw new RefusedZipError('twins');
    folded.add(fold);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw new RefusedZipError('too-large');
    entries.set(entry.fileName, slim(entry));
    if (entries.size % AT_A_TIME === 0) await breathe();
  }
  if (doOverlap([...entries.values()])) throw new RefusedZipError('overlap');
  return entries;
}

function faultOf(entry: Entry, fileSize: number, limits: ZipLimits): ZipFault | null {
  const { fileName, compressedSize: packed, uncompressedSize: size } = entry;
  if (entry.isEncrypted()) return 'encrypted';
  if (isLink(entry)) return 'link';
  if (!limits.isExpected(fileName)) return 'name';
  if (!entry.canDecodeFileData()) return 'packing';
  if (Math.max(size, packed) > limits.entryBytes) return 'too-large';
  if (size > BOMB_BYTES && size > packed * BOMB_RATIO) return 'too-large';
  if (entry.relativeOffsetOfLocalHeader + HEADER_BYTES + packed > fileSize) return 'no-zip';
  return null;
}

/** What is needed to read an entry; with its names and extra bytes, those of a large backup would fill the memory. */
function slim(entry: Entry): Entry {
  const { compressionMethod, compressedSize, uncompressedSize, crc32: sum } = entry;
  const { relativeOffsetOfLocalHeader, generalPurposeBitFlag, fileNameLength } = entry;
  return Object.assign(new Entry(), {
    ...{ compressionMethod, compressedSize, uncompressedSize, crc32: sum },
    ...{ relativeOffsetOfLocalHeader, generalPurposeBitFlag, fileNameLength },
  });
}

/** Made on a Unix system, whose file type says symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

/** Entries that share bytes unpack to far more than the zip holds. */
function doOverlap(entries: Entry[]): boolean {
  const inOrder = entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return inOrder.some((entry, at) => {
    const next = inOrder[at + 1];
    const end =
      entry.relativeOffsetOfLocalHeader + HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
    return next !== undefined && next.relativeOffsetOfLocalHeader < end;
  });
}

/** Stops where more comes out than the zip says, so that no bomb gets further than that. */
async function unpackEntry(packed: Buffer, size: number): Promise<Buffer> {
  try {
    return await unpack(packed, size);
  } catch (error) {
    throw new RefusedZipError(errno(error) === 'ERR_BUFFER_TOO_LARGE' ? 'size' : 'packing');
  }
}

/** What the reader finds wrong with the bytes is a fault of the zip; what the system does is the system's error. */
async function orRefuse<Value>(run: Promise<Value>, fault: ZipFault): Promise<Value> {
  try {
    return await run;
  } catch (error) {
    if (/^E[A-Z]+$/.test(errno(error)) || error instanceof RefusedZipError) throw error;
    throw new RefusedZipError(fault);
  }
}
