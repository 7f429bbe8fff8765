import type { Article } from '../article/article';
import { mediaOf, picturesOf } from '../article/picturesOf';
import type { Remark } from '../export/post';
import type { PostVersion } from '../export/versions';
import { countOf } from '../lib/countOf';
import type { HeldPost } from '../publish/heldPost';
import { inFields, postWords } from '../publish/postFields';
import { gmtInstant } from '../publish/gmtInstant';
import type { Site } from '../site/site';
import { siteSecond } from '../site/siteClock';
import { OWN_FIELDS_KEY, POST_STATUS_OF, writeOwnFields } from './ownFields';
import { inAddress } from './termSlug';
import type { WxrNames } from './WxrNames';
import { inXml } from '../lib/signs';

/** An item of the file, under WordPress's own names. */
export interface WxrItem {
  post_id: number;
  post_type: 'post' | 'attachment';
  title: string;
  link: string;
  /** The login name of its author. */
  creator: string;
  guid: string;
  content: string;
  excerpt: string;
  /** By the site's clock and by UTC: "2026-11-24 14:30:05". */
  post_date: string;
  post_date_gmt: string;
  post_modified: string;
  post_modified_gmt: string;
  post_name: string;
  status: string;
  post_parent: number;
  /** Of a picture: where the site has it. */
  attachment_url: string | null;
  categories: { domain: 'category' | 'post_tag'; nicename: string; name: string }[];
  postmeta: [key: string, value: string][];
}

/** A picture of an article where the readers of its post find it. */
export interface WxrPicture {
  url: string;
  /** Its number on the site; null where no site has it: then it stands in a folder beside the file. */
  id: number | null;
}

/** What an item is made with. */
export interface WxrSurroundings {
  site: Site;
  names: WxrNames;
  postId: number;
  /** What the site holds of the article; null where it has nothing of it. */
  held: Pick<HeldPost, 'link' | 'status' | 'date_gmt' | 'slug' | 'footnotes'> | null;
  /** By the names of the stored files; those that are gone are not among them. */
  pictures: ReadonlyMap<string, WxrPicture>;
  versions: readonly PostVersion[];
}

/** WordPress has no moment for what nobody can read yet. */
const NO_MOMENT = '0000-00-00 00:00:00';

/** An article as an item of the file, the pictures of it that a site has as others, and what of it is in none of them. */
export function wxrPost(article: Article, around: WxrSurroundings): { items: WxrItem[]; losses: Remark[] } {
  const { site, names, postId, held, pictures, versions } = around;
  const options = { ...inFields(pictures, true), versions };
  const { title, content, excerpt, footnotes, losses } = postWords(article, site, options);
  // Where a block that is kept as it came refers to them, only the site has their words.
  const notes = footnotes ?? held?.footnotes ?? null;
  const status = held !== null && held.status !== 'trash' ? held.status : POST_STATUS_OF[article.status];
  const begun = gmtInstant(held?.date_gmt ?? null) ?? article.publishedAt ?? article.createdAt;
  const isDated = status !== 'draft' && status !== 'pending';
  const creator = names.author(article.byline);
  const own = [...pictures].map(([media, { url, id }]) => ({ url, id, media }));
  const featured = featuredId(article, pictures);
  const section = article.section.trim();
  const tags = [...new Set(article.tags.map((tag) => tag.trim()).filter(Boolean))];
  const post: WxrItem = {
    ...{ post_id: postId, post_type: 'post', title, creator, content, excerpt, status },
    link: held?.link || `${site.address}/?p=${postId}`,
    guid: `urn:uuid:${article.id}`,
    post_date: siteSecond(begun, site.timeZone),
    post_date_gmt: isDated ? siteSecond(begun, 'UTC') : NO_MOMENT,
    post_modified: siteSecond(article.changedAt, site.timeZone),
    post_modified_gmt: siteSecond(article.changedAt, 'UTC'),
    post_name: inAddress(article.slug || (held?.slug ?? '')),
    ...{ post_parent: 0, attachment_url: null },
    categories: [
      ...(section === ''
        ? []
        : [{ domain: 'category' as const, nicename: names.section(section), name: section }]),
      ...tags.map((name) => ({ domain: 'post_tag' as const, nicename: names.tag(name), name })),
    ],
    postmeta: [
      ...(notes ? [['footnotes', notes] as [string, string]] : []),
      ...(featured === null ? [] : [['_thumbnail_id', String(featured)] as [string, string]]),
      [OWN_FIELDS_KEY, writeOwnFields(article, own, isDated ? begun : null)],
    ],
  };
  const items = [post, ...attachmentsOf(post, article, pictures, begun)];
  const apart = notes === null ? [NOTES_APART] : [];
  return { items, losses: [...losses, ...apart, ...besideOf(pictures), ...leftOutOf(post)] };
}

const NOTES_APART: Remark = {
  what: 'The words of its footnotes are not in the file: they stand only where it came from.',
  where: '',
};

function featuredId({ featured }: Article, pictures: ReadonlyMap<string, WxrPicture>): number | null {
  if (featured === null) return null;
  const [first] = pictures.values();
  return (pictures.get(featured ?? '') ?? first)?.id ?? null;
}

function attachmentsOf(
  post: WxrItem,
  article: Article,
  pictures: ReadonlyMap<string, WxrPicture>,
  begun: string,
): WxrItem[] {
  return mediaOf(article).flatMap((media) => {
    const { id, url } = pictures.get(media) ?? { id: null, url: '' };
    if (id === null) return [];
    const alt = picturesOf(article).find((picture) => picture.media === media)?.alt ?? '';
    const name = /([^/]*?)(?:\.\w+)?(?:[?#].*)?$/.exec(url)?.[1] ?? '';
    const item: WxrItem = {
      ...post,
      ...{ post_id: id, post_type: 'attachment', title: name, link: url, guid: url, post_name: name },
      ...{ content: '', excerpt: '', status: 'inherit', post_parent: post.post_id, attachment_url: url },
      ...{ post_date_gmt: siteSecond(begun, 'UTC'), categories: [] },
      postmeta: alt === '' ? [] : [['_wp_attachment_image_alt', alt]],
    };
    return [item];
  });
}

function besideOf(pictures: ReadonlyMap<string, WxrPicture>): Remark[] {
  const beside = [...pictures.values()].filter(({ id }) => id === null).length;
  if (beside === 0) return [];
  const [is, stands] = beside === 1 ? ['is', 'stands'] : ['are', 'stand'];
  return [
    {
      what: `${countOf(beside, 'picture')} ${is} on no site from which WordPress could fetch ${beside === 1 ? 'it' : 'them'}, and ${stands} in the folder beside the file.`,
      where: '',
    },
  ];
}

function leftOutOf({ title, content, excerpt, postmeta, categories }: WxrItem): Remark[] {
  const texts = [title, content, excerpt, ...postmeta.map(([, value]) => value)];
  const leftOut = [...texts, ...categories.map(({ name }) => name)].reduce(
    (sum, text) => sum + inXml(text).leftOut,
    0,
  );
  if (leftOut === 0) return [];
  return [
    {
      what: `${countOf(leftOut, 'sign')} that no XML file can hold ${leftOut === 1 ? 'is' : 'are'} left out.`,
      where: '',
    },
  ];
}
