/** Where a page leads, and what in it can be led to. */
export interface PageReferences {
  /** As they stand in the page, unescaped; those of another scheme than the web's are left out. */
  leads: string[];
  ids: string[];
}

const NAMES = ['href', 'src', 'srcset', 'id'] as const;

/** Reads what Galley itself wrote, where every attribute stands in double quotes and no text has a bare `<`. */
export function linksIn(html: string): PageReferences {
  const leads: string[] = [];
  const ids: string[] = [];
  // A search for the equals sign is many times faster than an expression that tries every space, and there are many pages.
  for (let sign = html.indexOf('="'); sign !== -1; sign = html.indexOf('="', sign + 2)) {
    const name = nameBefore(html, sign);
    if (name === undefined) continue;
    // Her own words may look like an attribute.
    const start = html.lastIndexOf('<', sign);
    if (start < html.lastIndexOf('>', sign)) continue;
    const end = html.indexOf('"', sign + 2);
    if (end === -1) break;
    const value = unescaped(html.slice(sign + 2, end));
    if (name === 'id') ids.push(value);
    else if (name === 'srcset') leads.push(...value.split(', ').map((part) => part.split(' ')[0] ?? ''));
    // Canonical and alternate addresses are of the site as it will stand on its host.
    else if (
      !html.startsWith('<link rel="canonical"', start) &&
      !html.startsWith('<link rel="alternate"', start)
    )
      leads.push(value);
  }
  return { leads, ids };
}

/** Of the attribute whose equals sign stands at `sign`, if it is one of those. */
function nameBefore(html: string, sign: number): (typeof NAMES)[number] | undefined {
  return NAMES.find(
    (name) => html.startsWith(name, sign - name.length) && isSpace(html[sign - name.length - 1]),
  );
}

const isSpace = (sign: string | undefined) => sign === ' ' || sign === '\n' || sign === '\t';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function unescaped(value: string): string {
  return value.includes('&')
    ? value.replace(/&(amp|lt|gt|quot|nbsp);/g, (_all, name: string) => ENTITIES[name]!)
    : value;
}
