/** Where a page leads, and what in it can be led to. */
export interface PageReferences {
  /** As they stand in the page, unescaped; those of another scheme than the web's are left out. */
  leads: string[];
  ids: string[];
}

const NAMED = /\s(href|src|srcset|id)="([^"]*)"/g;

/** Reads what Galley itself wrote, where every attribute stands in double quotes and no text has a bare `<`. */
export function linksIn(html: string): PageReferences {
  const leads: string[] = [];
  const ids: string[] = [];
  for (const { 1: name, 2: value = '', index } of html.matchAll(NAMED)) {
    // Her own words may look like an attribute.
    const start = html.lastIndexOf('<', index);
    if (start < html.lastIndexOf('>', index)) continue;
    if (name === 'id') ids.push(unescaped(value));
    else if (name === 'srcset')
      leads.push(
        ...unescaped(value)
          .split(', ')
          .map((part) => part.split(' ')[0] ?? ''),
      );
    // Canonical and alternate addresses are of the site as it will stand on its host.
    else if (
      !html.startsWith('<link rel="canonical"', start) &&
      !html.startsWith('<link rel="alternate"', start)
    )
      leads.push(unescaped(value));
  }
  return { leads, ids };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function unescaped(value: string): string {
  return value.includes('&')
    ? value.replace(/&(amp|lt|gt|quot|nbsp);/g, (_all, name: string) => ENTITIES[name]!)
    : value;
}
