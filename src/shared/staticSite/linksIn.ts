/** Where a page leads, and what in it can be led to. */
export interface PageReferences {
  /** As they stand in the page, unescaped; those of another scheme than the web's are left out. */
  leads: string[];
  ids: string[];
}

const ATTRIBUTE = /<[a-z][^>]*?>/gi;
const NAMED = /\s(href|src|srcset|id|cite|rel)="([^"]*)"/g;

/** Reads what Galley itself wrote, where every attribute stands in double quotes and no text has a bare `<`. */
export function linksIn(html: string): PageReferences {
  const leads: string[] = [];
  const ids: string[] = [];
  for (const [tag] of html.matchAll(ATTRIBUTE)) {
    if (!tag.includes('="')) continue;
    const isCanonical = tag.startsWith('<link') && /rel="(?:canonical|alternate)"/.test(tag);
    for (const [, name, value = ''] of tag.matchAll(NAMED)) {
      if (name === 'id') ids.push(unescaped(value));
      else if (name === 'srcset')
        leads.push(
          ...unescaped(value)
            .split(', ')
            .map((part) => part.split(' ')[0] ?? ''),
        );
      else if ((name === 'href' && !isCanonical) || name === 'src') leads.push(unescaped(value));
    }
  }
  return { leads, ids };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function unescaped(value: string): string {
  return value.includes('&')
    ? value.replace(/&(amp|lt|gt|quot|nbsp);/g, (_all, name: string) => ENTITIES[name]!)
    : value;
}
