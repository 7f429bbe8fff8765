import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a crafted zip. What is left out is as an honest zip has it. */
export interface Crafted {
  name: string | Buffer;
  bytes: Buffer;
  isStored?: boolean;
  /** What stands in the zip in place of the packed bytes. */
  packed?: Buffer;
  /** What the directory says. */
  size?: number;
  packedSize?: number;
  sum?: number;
  flags?: number;
  method?: number;
  /** Unix file type and mode. */
  mode?: number;
  extra?: Buffer;
  /** Where the directory says its header is. */
  offset?: number;
  /** The name in its own header. */
  innerName?: string;
}

export interface Ending {
  /** How many entries the directory says there are. */
  count?: number;
  /** The same, in zip64's own record. */
  count64?: bigint;
  start64?: bigint;
  comment?: Buffer;
}

/** A zip byte by byte, with whatever lies a test wants in it. Written apart from ZipWriter on purpose. */
export function craftZip(entries: Crafted[], ending: Ending = {}): Buffer {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const inner = Buffer.from(entry.innerName ?? name);
    const packed = entry.packed ?? (entry.isStored ? entry.bytes : deflateRawSync(entry.bytes));
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    common(entry, packed, header, 4);
    header.writeUInt16LE(inner.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(0x0314, 4);
    common(entry, packed, record, 6);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(entry.extra?.length ?? 0, 30);
    record.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    record.writeUInt32LE(entry.offset ?? at, 42);
    records.push(record, name, entry.extra ?? Buffer.alloc(0));
    bodies.push(header, inner, packed);
    at += header.length + inner.length + packed.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(ending.count ?? entries.length, 8);
  end.writeUInt16LE(ending.count ?? entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  const comment = ending.comment ?? Buffer.alloc(0);
  end.writeUInt16LE(comment.length, 20);
  const far = ending.count64 === undefined ? Buffer.alloc(0) : end64(ending, at, directory.length);
  return Buffer.concat([...bodies, directory, far, end, comment]);
}

function common(entry: Crafted, packed: Buffer, into: Buffer, at: number): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(entry.flags ?? 0x0800, at + 2);
  into.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), at + 4);
  into.writeUInt32LE(entry.sum ?? crc32(entry.bytes), at + 10);
  into.writeUInt32LE(entry.packedSize ?? packed.length, at + 14);
  into.writeUInt32LE(entry.size ?? entry.bytes.length, at + 18);
}

function end64({ count64 = 0n, start64 }: Ending, start: number, size: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(count64, 24);
  end.writeBigUInt64LE(count64, 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(start64 ?? BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** The checksum that a manifest says. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
