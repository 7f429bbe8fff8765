import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../../shared/article/article';
import { mediaOf } from '../../../../shared/article/picturesOf';
import type { Remark } from '../../../../shared/export/post';
import { renderPost } from '../../../../shared/export/renderPost';
import { writeFrontMatter } from '../../../../shared/frontMatter/writeFrontMatter';
import type { BulkRemark } from '../../../../shared/library/change';
import { fail, type Failure, ok, type Result } from '../../../../shared/lib/result';
import { NOTHING_WRITTEN } from '../../../files';
import type { MediaShelf } from '../../../media';
import type { SiteShelf } from '../../../sites';
import { diskFailure, type Disk, writeDurably } from '../../../store';
import type { ArticlesWriter } from '../ArticlesWriter';
import { FileNames, fileStem, isNamedAfter } from './FileNames';
import { FolderPictures, NotAFolderError } from './FolderPictures';
import { hashOf, OwnFiles } from './OwnFiles';

export interface MarkdownFolderParts {
  media: Pick<MediaShelf, 'read' | 'facts'>;
  sites: Pick<SiteShelf, 'writtenFor'>;
  disk: Disk;
}

/**
 * Articles as Markdown, a file each, with their front matter and with their pictures beside. In place of a file stands only a
 * newer version of its own article, and only where nobody changed it by hand.
 */
export async function writeMarkdownFolder(
  folder: string,
  parts: MarkdownFolderParts,
): Promise<Result<ArticlesWriter>> {
  const { disk } = parts;
  try {
    const names = new FileNames(await readdir(folder));
    const own = await OwnFiles.read(folder, disk);
    const pictures = new FolderPictures(folder, parts.media, disk);
    const write = async (article: Article): Promise<BulkRemark[]> => {
      const { text, losses } = await drawn(article, pictures, parts);
      const { file, remark } = await placeOf(article, own, names);
      const hash = hashOf(text);
      await own.note({ id: article.id, file, hash });
      await writeDurably(join(folder, file), text, disk);
      own.wrote(file, hash);
      const stays = await removeOlder(article.id, file, own, (older) =>
        disk.rm(join(folder, older), { force: true }),
      );
      return [...losses, ...[remark, ...stays].flatMap((what) => (what === '' ? [] : [ofFile(what)]))];
    };
    return ok({
      place: folder,
      write: (article) => told(() => write(article)),
      finish: () => told(async () => void (await own.finish())),
    });
  } catch (error) {
    return fail(diskFailure(error, NOTHING_WRITTEN));
  }
}

const ofFile = (what: string): BulkRemark => ({ what, where: '', isOfFile: true });

async function told<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(error instanceof NotAFolderError ? NO_PICTURES : diskFailure(error, ARTICLE_SAFE));
  }
}

async function drawn(
  article: Article,
  pictures: FolderPictures,
  { sites }: MarkdownFolderParts,
): Promise<{ text: string; losses: Remark[] }> {
  const addresses = new Map<string, string | null>();
  const { featured } = article;
  for (const name of new Set([...mediaOf(article), ...(featured == null ? [] : [featured])]))
    addresses.set(name, await pictures.take(name));
  const addressOf = (name: string) => addresses.get(name) ?? null;
  const site = await sites.writtenFor(article.language);
  const post = renderPost(article, site, 'markdown', {
    ...{ hasFields: true, listsSources: true, pictures: addressOf },
  });
  const front = writeFrontMatter(article, featured == null ? null : addressOf(featured));
  const isGone = featured != null && addressOf(featured) === null;
  return { text: `${front}\n${post.text}`, losses: isGone ? [...post.losses, FEATURED_GONE] : post.losses };
}

/** Files that had the article under another name, and that nobody changed, go once the new one is there. Answers what stays. */
async function removeOlder(
  id: string,
  newest: string,
  own: OwnFiles,
  remove: (file: string) => Promise<void>,
): Promise<string[]> {
  const stays: string[] = [];
  for (const older of own.filesOf(id)) {
    if (older === newest) continue;
    try {
      if ((await own.look(older)) === 'own') await remove(older);
      own.forget(older);
    } catch {
      // It stays in the list, so that the next export takes it away.
      stays.push(`“${older}” has its older words and could not be taken away: another program has it open.`);
    }
  }
  return stays;
}

interface Place {
  file: string;
  /** What she should know of the name; '' for nothing. */
  remark: string;
}

async function placeOf(article: Article, own: OwnFiles, names: FileNames): Promise<Place> {
  const stem = fileStem(article);
  let changed: string | null = null;
  for (const before of own.filesOf(article.id)) {
    const state = await own.look(before);
    if (state === 'own') return { file: isNamedAfter(before, stem) ? before : names.next(stem), remark: '' };
    if (state === 'other') changed ??= before;
  }
  const file = names.next(stem);
  if (changed !== null)
    return {
      file,
      remark: `“${changed}” was changed since Galley wrote it and is left as it is: the article is in “${file}”.`,
    };
  const isFirst = file === `${stem}.md`;
  return {
    file,
    remark: isFirst ? '' : `“${stem}.md” was there already: the article is in “${file}”.`,
  };
}

const ARTICLE_SAFE = 'The article is safe in your library, and no file of the folder is cut off.';
const FEATURED_GONE: Remark = {
  what: 'Its featured picture is no longer in the library’s folder, and is not named.',
  where: '',
};
const NO_PICTURES: Failure = {
  code: 'in-use',
  happened: 'Where the folder “pictures” would be, there is a file or a link to another place.',
  safe: 'That is as it was, and the article is safe in your library.',
  next: 'Give it another name, or export into another folder.',
};
