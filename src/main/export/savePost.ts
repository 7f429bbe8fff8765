import type { Article } from '../../shared/article/article';
import type { Format } from '../../shared/export/format';
import type { Post } from '../../shared/export/post';
import { renderPost } from '../../shared/export/renderPost';
import type { PostVersion } from '../../shared/export/versions';
import { ok, type Result } from '../../shared/lib/result';
import type { Site } from '../../shared/site/site';
import { findTarget, type Target } from '../files';
import type { MediaShelf } from '../media';
import type { Disk } from '../store';
import { fileOf } from './fileOf';
import { packPictures, writePictures } from './packPictures';
import { saveExport } from './saveExport';

export interface SavePostParts {
  media: Pick<MediaShelf, 'read' | 'facts'>;
  /** The other versions of an article that readers can see; none where it is not there. */
  versions?(this: void, article: Article): Promise<readonly PostVersion[]>;
  disk: Disk;
}

/** Writes an article as a file with its pictures, which come first: a page is never there without them. */
export async function savePost(
  article: Article,
  site: Site,
  format: Format,
  target: Target,
  { media, versions, disk }: SavePostParts,
): Promise<Result<Post>> {
  const free = await findTarget(target);
  if (!free.ok) return free;
  const packed = await packPictures(article, site, format, { path: target.path }, media);
  if (!packed.ok) return packed;
  const written = await writePictures(packed.value, disk);
  if (!written.ok) return written;
  const post = renderPost(article, site, format, {
    pictures: packed.value.addressOf,
    moves: packed.value.moves,
    versions: (await versions?.(article)) ?? [],
  });
  const saved = await saveExport(target, await fileOf(post, article.changedAt), disk);
  return saved.ok ? ok(post) : saved;
}
