import { crcOf } from './checksums';
import { pack } from './packing';

/** From here on a number stands in the zip64 fields, and all ones in its old place. */
const LARGEST_32 = 0xffffffff;
const LARGEST_16 = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Bytes; packing fewer saves nothing. */
const WORTH_PACKING = 128;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 2.0, and 4.5 where zip64 is needed. */
const VERSION = 20;
const VERSION_64 = 45;
/** Lines of the directory that are kept as one piece of bytes: a large library has too many for an object each. */
const BATCH = 512;

interface Written {
  name: Buffer;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** Writes a zip from its start to its end, holding no more than one entry's bytes at a time. */
export class ZipWriter {
  /** The directory so far, and its last lines. */
  private readonly directory: Buffer[] = [];
  private lines: Buffer[] = [];
  private count = 0;
  private at = 0;
  private readonly time: number;
  private readonly date: number;

  /** `write` takes all it is given, in order. `madeAt` is an ISO 8601 instant, which every entry carries. */
  constructor(
    private readonly write: (bytes: Uint8Array) => Promise<void>,
    madeAt: string,
  ) {
    const when = new Date(madeAt);
    this.time = (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1);
    // All that a zip has years for; a clock whose battery is empty must not stop a backup.
    const year = Math.min(Math.max(when.getUTCFullYear(), 1980), 2107);
    this.date = ((year - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate();
  }

  /** Adds an entry under a name that no other has; its bytes are packed where that makes them less. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const packed = bytes.length < WORTH_PACKING ? null : await pack(bytes);
    const isSmaller = packed !== null && packed.length < bytes.length;
    const body = isSmaller ? packed : bytes;
    const entry: Written = {
      name: Buffer.from(name),
      method: isSmaller ? DEFLATED : STORED,
      crc: await crcOf(bytes),
      packed: body.length,
      size: bytes.length,
      offset: this.at,
    };
    this.count += 1;
    if (this.lines.push(this.record(entry)) === BATCH) this.gather();
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    this.describe(entry, VERSION, header, 4);
    await this.put(Buffer.concat([header, entry.name, body]));
  }

  /** Writes the directory of what was added. */
  async end(): Promise<void> {
    const start = this.at;
    this.gather();
    for (const lines of this.directory) await this.put(lines);
    await this.put(endOfDirectory(this.count, start, this.at - start));
  }

  private gather(): void {
    this.directory.push(Buffer.concat(this.lines));
    this.lines = [];
  }

  private async put(bytes: Uint8Array): Promise<void> {
    await this.write(bytes);
    this.at += bytes.length;
  }

  /** An entry's line of the directory. */
  private record(entry: Written): Buffer {
    const isFar = entry.offset >= LARGEST_32;
    const extra = Buffer.alloc(isFar ? 12 : 0);
    if (isFar) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(BigInt(entry.offset), 4);
    }
    const version = isFar ? VERSION_64 : VERSION;
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(version, 4);
    this.describe(entry, version, record, 6);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(isFar ? LARGEST_32 : entry.offset, 42);
    return Buffer.concat([record, entry.name, extra]);
  }

  /** The 24 bytes that an entry's header and its line of the directory have in common, and two for what is extra. */
  private describe(entry: Written, version: number, into: Buffer, at: number): void {
    into.writeUInt16LE(version, at);
    into.writeUInt16LE(FLAGS, at + 2);
    into.writeUInt16LE(entry.method, at + 4);
    into.writeUInt16LE(this.time, at + 6);
    into.writeUInt16LE(this.date, at + 8);
    into.writeUInt32LE(entry.crc, at + 10);
    into.writeUInt32LE(entry.packed, at + 14);
    into.writeUInt32LE(entry.size, at + 18);
    into.writeUInt16LE(entry.name.length, at + 22);
  }
}

function endOfDirectory(count: number, start: number, size: number): Buffer {
  const needs64 = count >= LARGEST_16 || start >= LARGEST_32 || size >= LARGEST_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, LARGEST_16), 8);
  end.writeUInt16LE(Math.min(count, LARGEST_16), 10);
  end.writeUInt32LE(Math.min(size, LARGEST_32), 12);
  end.writeUInt32LE(Math.min(start, LARGEST_32), 16);
  return needs64 ? Buffer.concat([endOfDirectory64(count, start, size), end]) : end;
}

function endOfDirectory64(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION_64, 12);
  end.writeUInt16LE(VERSION_64, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
