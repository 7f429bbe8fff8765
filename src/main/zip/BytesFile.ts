/** What a zip is read from. */
export interface ReadableFile {
  read(into: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  close(): Promise<void>;
}

/** Bytes in the memory, read as a file is. */
export class BytesFile implements ReadableFile {
  constructor(private readonly bytes: Uint8Array) {}

  async read(into: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }> {
    const part = this.bytes.subarray(position, position + length);
    into.set(part, offset);
    return { bytesRead: part.length };
  }

  async close(): Promise<void> {}
}
