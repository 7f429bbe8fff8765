import type { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ReadableFile } from './BytesFile';

/** Bytes that are read at once: the directory of a large zip is many short entries, one behind the other. */
const BLOCK = 256 * 1024;

/** Lets yauzl read a file by blocks. */
export class BlockReader extends RandomAccessReader {
  private start = 0;
  private block: Buffer = Buffer.alloc(0);

  constructor(private readonly file: ReadableFile) {
    super();
  }

  /** The bytes from there on; fewer at the end of the file. */
  async bytesAt(position: number, length: number): Promise<Buffer> {
    const from = position - this.start;
    if (from < 0 || from + length > this.block.length) {
      this.block = await this.load(position, Math.max(length, BLOCK));
      this.start = position;
      return this.block.subarray(0, length);
    }
    return this.block.subarray(from, from + length);
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.bytesAt(position, length).then(
      (bytes) => callback(null, bytes.copy(into, offset)),
      (error: unknown) => callback(error as Error),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    this.file.close().then(
      () => callback(null),
      (error: unknown) => callback(error as Error),
    );
  }

  /** Entries are read by `bytesAt`. */
  override _readStreamForRange(): Readable {
    throw new Error('Not read as a stream');
  }

  private async load(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await this.file.read(bytes, 0, length, position);
    return bytes.subarray(0, bytesRead);
  }
}
