import { dirname } from 'node:path';
import { type Disk, errno, makeFolder, patiently, removeDurably, syncFolder, writeDurably } from '../store';

/** The bytes of one log. Rejects with the system's error. */
export class LogFile {
  constructor(
    private readonly path: string,
    private readonly disk: Disk,
  ) {}

  /** Null when there is no log yet. */
  async read(): Promise<Uint8Array | null> {
    try {
      return await this.disk.readFile(this.path);
    } catch (error) {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** Rejects with `ChangedLogError` where the log is of another size, or gone. */
  async expectSize(size: number): Promise<void> {
    if ((await this.size()) !== size) throw new ChangedLogError();
  }

  /**
   * Puts text at the end of a log of `size` bytes, and answers with its new size once it is on the disk.
   * What could not be written whole is taken away again. Rejects with `ChangedLogError` where the size is another.
   */
  async append(text: string, size: number): Promise<number> {
    await makeFolder(dirname(this.path), this.disk);
    const file = await patiently(() => this.disk.open(this.path, 'a'), this.disk);
    try {
      if ((await file.stat()).size !== size) throw new ChangedLogError();
      await this.writeWhole(file, text, size);
    } finally {
      await file.close();
    }
    if (size === 0) await syncFolder(dirname(this.path), this.disk);
    return size + Buffer.byteLength(text);
  }

  private async size(): Promise<number> {
    try {
      const file = await this.disk.open(this.path, 'r');
      return await file
        .stat()
        .then(({ size }) => size)
        .finally(() => file.close());
    } catch (error) {
      if (errno(error) === 'ENOENT') return 0;
      throw error;
    }
  }

  private async writeWhole(file: Awaited<ReturnType<Disk['open']>>, text: string, size: number) {
    try {
      await file.writeFile(text);
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
  }

  /** Answers with the size. */
  async replace(text: string): Promise<number> {
    await writeDurably(this.path, text, this.disk);
    return Buffer.byteLength(text);
  }

  async remove(): Promise<void> {
    await removeDurably(this.path, this.disk);
  }
}

/** Another program has written into the log since it was read. */
export class ChangedLogError extends Error {
  override name = 'ChangedLogError';
}
