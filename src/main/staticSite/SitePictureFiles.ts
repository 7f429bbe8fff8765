import { join } from 'node:path';
import type { SiteAssets } from '../../shared/staticSite/siteLinks';
import { errno } from '../store';
import type { FileSystem } from './FileSystem';
import type { SiteFolder } from './SiteFolder';
import { picturePath, smallerSizes } from './sizedPicture';

/** Where pages find what they stand on. @param pictures that the site has, each with the widths of its smaller sizes */
export function assetsOf(
  styleSheet: string,
  pictures: Readonly<Record<string, readonly number[]>>,
): SiteAssets {
  return {
    styleSheet,
    pathOf: (media) => (media in pictures ? picturePath(media) : null),
    smaller: (media) => (pictures[media] ?? []).map((width) => ({ path: picturePath(media, width), width })),
  };
}

/** The pictures that the site shows, each made smaller once: named by its bytes, it can never be another. */
export class SitePictureFiles {
  /** The widths of the smaller sizes of each that is there. */
  readonly taken: Record<string, number[]> = {};

  constructor(
    private readonly mediaFolder: string,
    private readonly folder: SiteFolder,
    private readonly fs: FileSystem,
  ) {}

  /** Brings a picture of the library onto the site; one that is gone stays away, and its page says so. */
  async take(media: string): Promise<void> {
    const known = this.folder.before?.pictures[media];
    const paths = [picturePath(media), ...(known ?? []).map((width) => picturePath(media, width))];
    if (known !== undefined && paths.every((path) => this.folder.keeps(path, media))) {
      this.taken[media] = known;
      return;
    }
    let bytes: Uint8Array;
    try {
      bytes = this.fs.readFileSync(join(this.mediaFolder, media));
    } catch (error) {
      if (errno(error) === 'ENOENT') return;
      throw error;
    }
    const smaller = await smallerSizes(media, bytes);
    this.folder.write(picturePath(media), bytes, media);
    for (const [width, sized] of smaller) this.folder.write(picturePath(media, width), sized, media);
    this.taken[media] = [...smaller.keys()];
  }
}
