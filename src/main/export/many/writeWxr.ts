import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Article } from '../../../shared/article/article';
import { mediaOf } from '../../../shared/article/picturesOf';
import type { Remark } from '../../../shared/export/post';
import type { PostVersion } from '../../../shared/export/versions';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { WXR_END, wxrHead, wxrItem } from '../../../shared/wxr/writeWxr';
import { WxrNames } from '../../../shared/wxr/WxrNames';
import { type WxrPicture, wxrPost } from '../../../shared/wxr/wxrPost';
import { findTarget, NOTHING_WRITTEN, type Target } from '../../files';
import type { MediaShelf } from '../../media';
import type { SiteHoldings } from '../../publish';
import { diskFailure, type Disk, patiently, syncFolder, temporaryBeside } from '../../store';
import { packPictures, writePictures } from '../packPictures';
import type { ArticlesWriter } from './ArticlesWriter';

export interface WxrParts {
  /** The site that an article is written for. */
  siteFor(article: Article): Promise<Site>;
  holdings(siteId: string): Promise<Result<SiteHoldings>>;
  versions(article: Article): Promise<readonly PostVersion[]>;
  media: Pick<MediaShelf, 'read' | 'facts'>;
  disk: Disk;
  now(): string;
}

/** The site of the file, and what is known of its posts. */
interface Begun {
  site: Site;
  holdings: SiteHoldings;
  /** The numbers of pictures that stand in it already. */
  attached: Set<number>;
  lastNumber: number;
  /** The items, until all names are known that stand before them. */
  items: FileHandle;
  path: string;
  /** Bytes of whole items in it. */
  length: number;
}

const PIECE = 1024 * 1024;

/** Articles of one site as one file of WordPress's own export; their pictures that no site has come into a folder beside it. */
export function writeWxr(target: Target, parts: WxrParts): ArticlesWriter {
  const { disk, media } = parts;
  const names = new WxrNames();
  let begun: Result<Begun> | null = null;

  async function open(article: Article): Promise<Result<Begun>> {
    const given = await parts.siteFor(article);
    const known = await parts.holdings(given.id);
    if (!known.ok) return known;
    const holdings = known.value;
    const site = { ...given, address: holdings.address ?? given.address };
    const path = temporaryBeside(target.path);
    const items = await disk.open(path, 'wx+');
    const { greatestNumber: lastNumber } = holdings;
    return ok({ site, holdings, attached: new Set(), lastNumber, items, path, length: 0 });
  }

  async function begin(article: Article): Promise<Result<Begun>> {
    begun ??= await open(article).catch((error: unknown) => fail(diskFailure(error, NOTHING_WRITTEN)));
    return begun;
  }

  async function picturesOf(article: Article, sent: Readonly<Record<string, WxrPicture>>, { site }: Begun) {
    const read = async (name: string) => (sent[name] === undefined ? media.read(name) : null);
    const shelf = { read, facts: (name: string) => media.facts(name) };
    const packed = await packPictures(article, site, 'wordpress-blocks', { path: target.path }, shelf);
    if (!packed.ok) return packed;
    const written = await writePictures(packed.value, disk);
    if (!written.ok) return written;
    const pictures = new Map<string, WxrPicture>();
    for (const name of mediaOf(article)) {
      const url = packed.value.addressOf(name);
      const picture = sent[name] ?? (url === null ? null : { url, id: null });
      if (picture !== null) pictures.set(name, picture);
    }
    return ok(pictures);
  }

  async function write(article: Article, to: Begun): Promise<Result<Remark[]>> {
    const { site, holdings, attached } = to;
    const known = await holdings.of(article.id);
    if (!known.ok) return known;
    const onSite = known.value;
    const pictures = await picturesOf(article, onSite?.pictures ?? {}, to);
    if (!pictures.ok) return pictures;
    const { items, losses } = wxrPost(article, {
      ...{ site, names, held: onSite?.held ?? null, pictures: pictures.value },
      postId: onSite?.postId ?? (to.lastNumber += 1),
      versions: await parts.versions(article),
    });
    const fresh = items.filter(({ post_type, post_id }) => post_type === 'post' || !attached.has(post_id));
    const bytes = Buffer.from(fresh.map(wxrItem).join(''));
    // Behind whole items alone: what a full disk cut off is written over.
    for (let from = 0; from < bytes.length;)
      from += (await to.items.write(bytes, from, bytes.length - from, to.length + from)).bytesWritten;
    to.length += bytes.length;
    for (const { post_type, post_id } of fresh) if (post_type === 'attachment') attached.add(post_id);
    return ok(losses);
  }

  async function whole({ site, items, length }: Begun, file: FileHandle): Promise<void> {
    const { name, address, language } = site;
    const channel = { title: name, address, description: '', language, now: parts.now() };
    await file.writeFile(wxrHead(channel, names));
    const piece = Buffer.alloc(PIECE);
    for (let from = 0; from < length;) {
      const { bytesRead } = await items.read(piece, 0, Math.min(PIECE, length - from), from);
      if (bytesRead === 0) throw new Error('The file of the items is shorter than it was');
      await file.writeFile(piece.subarray(0, bytesRead));
      from += bytesRead;
    }
    await file.writeFile(WXR_END);
    await file.sync();
  }

  return {
    place: target.path,
    begin,
    async write(article) {
      const to = await begin(article);
      if (!to.ok) return to;
      try {
        return await write(article, to.value);
      } catch (error) {
        return fail(diskFailure(error, NOTHING_WRITTEN));
      }
    },
    async finish() {
      if (begun === null || !begun.ok) return ok(undefined);
      const { length, items, path: itemsPath } = begun.value;
      const temporary = temporaryBeside(target.path);
      try {
        const found = await findTarget(target);
        if (!found.ok || length === 0) return found.ok ? ok(undefined) : found;
        const file = await disk.open(temporary, 'wx', found.value.mode);
        try {
          await whole(begun.value, file);
        } finally {
          await file.close();
        }
        await patiently(() => disk.rename(temporary, found.value.path), disk);
        await syncFolder(dirname(found.value.path), disk);
        return ok(undefined);
      } catch (error) {
        return fail(diskFailure(error, NOTHING_WRITTEN));
      } finally {
        await items.close().catch(() => undefined);
        for (const path of [itemsPath, temporary])
          await disk.rm(path, { force: true }).catch(() => undefined);
      }
    },
  };
}
