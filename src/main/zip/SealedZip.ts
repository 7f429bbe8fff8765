import { sha256 } from './checksums';
import { MANIFEST, readManifest, type Manifest, type ZipKind } from './manifest';
import { OpenZip, type ZipLimits } from './OpenZip';
import { RefusedZipError } from './RefusedZipError';

/** A zip of Galley's: its manifest lists every entry with size and checksum, and is listed by nothing. */
export class SealedZip {
  private constructor(
    private readonly zip: OpenZip,
    readonly manifest: Manifest,
    private readonly sums: ReadonlyMap<string, string>,
  ) {}

  /** Rejects with a RefusedZipError, or with the system's error. The caller closes it. */
  static async open(path: string, kind: ZipKind, limits: ZipLimits): Promise<SealedZip> {
    const isExpected = (name: string) => name === MANIFEST || limits.isExpected(name);
    const zip = await OpenZip.open(path, { ...limits, isExpected, entries: limits.entries + 1 });
    try {
      const sizes = zip.sizes;
      if (!sizes.has(MANIFEST)) throw new RefusedZipError('no-manifest');
      const manifest = await readManifest(await zip.read(MANIFEST), kind);
      const sums = new Map(manifest.entries.map(({ name, sha256 }) => [name, sha256]));
      if (sums.size !== manifest.entries.length) throw new RefusedZipError('twins');
      for (const { name, bytes } of manifest.entries) {
        if (!sizes.has(name) || name === MANIFEST) throw new RefusedZipError('missing');
        if (sizes.get(name) !== bytes) throw new RefusedZipError('size');
      }
      if (sizes.size !== sums.size + 1) throw new RefusedZipError('unlisted');
      return new SealedZip(zip, manifest, sums);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** The names of its entries. */
  get names(): string[] {
    return [...this.sums.keys()];
  }

  has(name: string): boolean {
    return this.sums.has(name);
  }

  /** The bytes of an entry, just as they were put in. */
  async read(name: string): Promise<Buffer> {
    const bytes = await this.zip.read(name);
    if ((await sha256(bytes)) !== this.sums.get(name)) throw new RefusedZipError('checksum');
    return bytes;
  }

  close(): void {
    this.zip.close();
  }
}
