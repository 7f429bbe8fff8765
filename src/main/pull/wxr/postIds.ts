import type { OwnFields } from '../../../shared/wxr/ownFields';
import { articleIdOf } from '../articleId';
import type { WxrEntry } from './ItemReader';

/** As an import of the same post from its site makes it. */
export function idOfPost(address: string, postId: number): string {
  return articleIdOf(address.replace(/^https?:\/\//, ''), postId);
}

/**
 * The ids of the articles of a file's posts: Galley's own, or that of the post. Plug-ins that duplicate a post copy its fields:
 * a post that was made on the site has no id of Galley's, and of two posts with one id the first is that article. The other
 * has one that is the same at the next import of the file.
 */
export class PostIds {
  private readonly taken = new Set<string>();

  /** @param address of the site, as the file says it */
  constructor(private readonly address: string) {}

  /** @param place of the post in the file */
  take(entry: WxrEntry, own: OwnFields | null, place: number): { id: string; isCopy: boolean } {
    const { address, taken } = this;
    const { id: number, link, title } = entry;
    const ofPost = number > 0 ? idOfPost(address, number) : articleIdOf(`${address} ${link} ${title}`, 0);
    const first = own?.id ?? ofPost;
    const id =
      (isMadeThere(entry) ? [ofPost] : [first, ofPost]).find((each) => !taken.has(each)) ??
      articleIdOf(`${address} ${link} ${title}`, place + 1);
    taken.add(id);
    return { id, isCopy: id !== first };
  }
}

/** Galley's own posts have another guid, which an import into WordPress keeps. */
function isMadeThere({ id, guid }: WxrEntry): boolean {
  return /[?&]p=(\d+)$/.exec(guid)?.[1] === String(id);
}
