/** Where a link leads, and what it says beside its words. */
export interface LinkTo {
  url: string;
  /** Shown when the pointer rests on it. */
  title?: string | null | undefined;
  /** As in HTML; `nofollow` asks search engines not to count it. The editor keeps other words of its own here. */
  rel?: string | null | undefined;
}

/** Empty where it has none. */
export function linkTitle({ title }: LinkTo): string {
  return title?.trim() ?? '';
}

export function isNoFollow({ rel }: LinkTo): boolean {
  return relWords(rel).includes('nofollow');
}

/** The same words with or without `nofollow`; null where none are left. */
export function relWith(rel: string | null | undefined, noFollow: boolean): string | null {
  const others = relWords(rel).filter((word) => word !== 'nofollow');
  return [...(noFollow ? ['nofollow'] : []), ...others].join(' ') || null;
}

/** What a reader or a search engine would take for the same link. */
export function linkKey(link: LinkTo): string {
  return [link.url, linkTitle(link), ...(isNoFollow(link) ? ['nofollow'] : [])].join('\n');
}

/** The link without what only the editor keeps of it. */
export function plainLink(link: LinkTo): LinkTo {
  const title = linkTitle(link);
  return {
    url: link.url,
    ...(title === '' ? {} : { title }),
    ...(isNoFollow(link) ? { rel: 'nofollow' } : {}),
  };
}

function relWords(rel: string | null | undefined): string[] {
  return (rel ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
