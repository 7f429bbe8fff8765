import { safeUrl } from './safeUrl';

/** A site whose posts or videos are embedded elsewhere. */
export interface EmbedProvider {
  name: string;
  kind: 'video' | 'post';
  /** Its name in WordPress, which draws those that it has one for. */
  slug?: string;
}

interface Known extends EmbedProvider {
  host: RegExp;
  /** What the path of a single post or video looks like: the front page of a site is none. */
  path: RegExp;
}

const PROVIDERS: readonly Known[] = [
  {
    ...{ name: 'YouTube', kind: 'video', slug: 'youtube' },
    ...{
      host: /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com)$/,
      path: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)[\w-]+/,
    },
  },
  { ...{ name: 'YouTube', kind: 'video', slug: 'youtube' }, host: /^youtu\.be$/, path: /^\/[\w-]{6,}/ },
  {
    ...{ name: 'Vimeo', kind: 'video', slug: 'vimeo' },
    host: /^(?:www\.)?vimeo\.com$/,
    path: /^\/(?:[\w-]+\/)*\d+/,
  },
  { ...{ name: 'Vimeo', kind: 'video', slug: 'vimeo' }, host: /^player\.vimeo\.com$/, path: /^\/video\/\d+/ },
  {
    ...{ name: 'Bilibili', kind: 'video' },
    host: /^(?:www\.|m\.)?bilibili\.com$/,
    path: /^\/(?:video\/|bangumi\/play\/)\w+/,
  },
  { ...{ name: 'Bilibili', kind: 'video' }, host: /^player\.bilibili\.com$/, path: /^\/player\.html\?/ },
  { ...{ name: 'Bilibili', kind: 'video' }, host: /^b23\.tv$/, path: /^\/\w+/ },
  {
    ...{ name: 'TikTok', kind: 'video', slug: 'tiktok' },
    host: /^(?:www\.)?tiktok\.com$/,
    path: /^\/@[^/]+\/video\/\d+/,
  },
  {
    ...{ name: 'X', kind: 'post', slug: 'twitter' },
    host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/,
    path: /^\/[^/]+\/status(?:es)?\/\d+/,
  },
  {
    ...{ name: 'Bluesky', kind: 'post', slug: 'bluesky' },
    host: /^bsky\.app$/,
    path: /^\/profile\/[^/]+\/post\/\w+/,
  },
  {
    ...{ name: 'Threads', kind: 'post' },
    host: /^(?:www\.)?threads\.(?:net|com)$/,
    path: /^\/@[^/]+\/post\/[\w-]+/,
  },
  {
    ...{ name: 'Instagram', kind: 'post' },
    host: /^(?:www\.)?instagram\.com$/,
    path: /^\/(?:[^/]+\/)?(?:p|reel)\/[\w-]+/,
  },
  {
    ...{ name: 'Facebook', kind: 'post' },
    host: /^(?:www\.|m\.)?facebook\.com$/,
    path: /^\/[^?]*(?:posts|videos)\/[\w.-]+/,
  },
  {
    ...{ name: 'Weibo', kind: 'post' },
    host: /^(?:www\.|m\.)?weibo\.(?:com|cn)$/,
    path: /^\/(?:\d+|status|detail)\/\w+/,
  },
  // Anybody may run a server of Mastodon: its posts are known by their path.
  { ...{ name: 'Mastodon', kind: 'post' }, host: /\./, path: /^\/@[\w.]+(?:@[\w.-]+)?\/\d{12,}$/ },
];

/** Who a post or video at an address is of; null where it is none that is known. */
export function embedProvider(address: string): EmbedProvider | null {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(safeUrl(address) ?? '') ?? [];
  return PROVIDERS.find((one) => one.host.test(host.toLowerCase()) && one.path.test(path)) ?? null;
}

/** The page of a video whose player stands at an address; any other address as it is. */
export function pageOfPlayer(address: string): string {
  const youtube = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i.exec(
    address,
  )?.[1];
  if (youtube !== undefined && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address)?.[1];
  if (vimeo !== undefined) return `https://vimeo.com/${vimeo}`;
  const bilibili = /^(?:https?:)?\/\/player\.bilibili\.com\/player\.html\?(?:.*&)?bvid=(\w+)/i.exec(
    address,
  )?.[1];
  return bilibili === undefined ? address : `https://www.bilibili.com/video/${bilibili}`;
}

/** The name of where an address leads: its provider, or its host. */
export function embedPlace(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? '';
  return embedProvider(address)?.name ?? host;
}
