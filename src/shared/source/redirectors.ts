/** An address that only leads on to another, which it has in itself. */
export interface Redirector {
  host: RegExp;
  path: RegExp;
  /** The parameter with the address, or how it is read from the whole. */
  target: string | readonly string[] | ((address: string) => string | null);
}

export const REDIRECTORS: readonly Redirector[] = [
  { host: /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/, path: /^\/url$/, target: ['q', 'url'] },
  {
    host: /^lm?\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$/,
    path: /^\/(?:l\.php)?$/,
    target: 'u',
  },
  { host: /^out\.reddit\.com$/, path: /^\//, target: 'url' },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, target: 'z' },
  { host: /^(?:www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, target: 'q' },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:safety\/go|redir\/redirect)\/?$/, target: 'url' },
  { host: /^(?:away\.)?vk\.com$/, path: /^\/away\.php$/, target: 'to' },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, target: ['url', 'u'] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/$/, target: 'uddg' },
  { host: /^slack-redir\.net$/, path: /^\/link$/, target: 'url' },
  { host: /^medium\.com$/, path: /^\/r\/$/, target: 'url' },
  { host: /^link\.zhihu\.com$/, path: /^\/?$/, target: 'target' },
  { host: /^link\.jianshu\.com$/, path: /^\/?$/, target: 't' },
  { host: /^(?:www\.)?jianshu\.com$/, path: /^\/go-wild$/, target: 'url' },
  { host: /^link\.juejin\.(?:cn|im)$/, path: /^\/?$/, target: 'target' },
  { host: /^link\.csdn\.net$/, path: /^\/?$/, target: 'target' },
  { host: /^(?:www\.)?douban\.com$/, path: /^\/link2\/$/, target: 'url' },
  { host: /^weibo\.cn$/, path: /^\/sinaurl$/, target: ['u', 'url'] },
  { host: /^(?:[\w-]+\.)+safelinks\.protection\.outlook\.com$/, path: /^\//, target: 'url' },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v1\/url$/, target: 'u' },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\/url$/, target: readDefended2 },
  { host: /^urldefense\.(?:com|us|proofpoint\.com)$/, path: /^\/v3\/__/, target: readDefended3 },
];

/** `-` stands for the percent sign and `_` for the slash; what they were themselves is escaped. */
function readDefended2(address: string): string | null {
  const written = /[?&]u=([^&#]*)/.exec(address)?.[1];
  return written === undefined ? null : decode(written.replaceAll('-', '%').replaceAll('_', '/'));
}

/**
 * `/v3/__ADDRESS__;SIGNS!!…`, where each `*` of the address stands for one of the signs, in base64. A run of signs
 * (`**` and how many) is left alone, and so is whatever does not come out even.
 */
function readDefended3(address: string): string | null {
  const [, written = '', encoded = ''] = /\/v3\/__(.+?)__;([\w-]*)!/.exec(address) ?? [];
  if (written === '' || written.includes('**')) return null;
  const signs = [...readBase64(encoded)];
  const stars = written.split('*');
  if (stars.length - 1 !== signs.length) return null;
  return stars.map((part, index) => part + (signs[index] ?? '')).join('');
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Words in the base64 of addresses; its bytes are read as escapes are. */
function readBase64(text: string): string {
  const bits = [...text].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(6, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  const escapes = bytes.map((byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`);
  return decode(escapes.join('')) ?? '';
}

/** Null where an escape is not whole. */
export function decode(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}
