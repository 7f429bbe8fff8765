import { trimSpaces } from '../lib/trimSpaces';

/** Elements that end a line of words. */
const LINES = /^<\/?(?:p|div|li|tr|h[1-6]|br|hr|figure|figcaption|section|ul|ol|table|blockquote|pre)\b/i;
const SILENT = /^<(script|style|template|noscript)\b/i;

/** The words that a reader may see of a site's markup, a line each paragraph or so. Of what runs there are none. */
export function markupWords(markup: string): string {
  let words = '';
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open === -1) break;
    words += markup.slice(at, open);
    at = behindTag(markup, open);
    if (at === open + 1) words += '<';
    if (LINES.test(markup.slice(open, open + 16))) words += '\n';
  }
  words += markup.slice(at);
  return decoded(words)
    .split('\n')
    .map((line) => trimSpaces(line.replace(/[ \t\r\f]+/g, ' ')))
    .filter((line) => line !== '')
    .join('\n');
}

/** Where what begins with the bracket is over; looked for once, so that no markup takes long. */
function behindTag(markup: string, open: number): number {
  if (markup.startsWith('<!--', open)) return behind(markup, '-->', open);
  const silent = SILENT.exec(markup.slice(open, open + 12))?.[1];
  if (silent !== undefined) {
    const close = new RegExp(`</${silent}`, 'ig');
    close.lastIndex = open;
    const end = close.exec(markup);
    return end === null ? markup.length : behind(markup, '>', end.index);
  }
  return /^<[/a-z!?]/i.test(markup.slice(open, open + 2)) ? behind(markup, '>', open) : open + 1;
}

function behind(markup: string, mark: string, from: number): number {
  const at = markup.indexOf(mark, from);
  return at === -1 ? markup.length : at + mark.length;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, number, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
    const code = number === undefined ? parseInt(hex, 16) : Number(number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** What the site calls the block that a markup is: "Buttons", "Jetpack contact form", "HTML" where it is in no block. */
export function markupName(markup: string): string {
  const [, space, name] = /^<!-- wp:(?:([a-z][\w-]*)\/)?([a-z][\w-]*)/.exec(markup) ?? [];
  if (name === undefined) return /^\s*\[([\w-]+)/.exec(markup) ? 'Shortcode' : 'HTML';
  if (name === 'html') return 'HTML';
  const whole = [space === 'core' ? undefined : space, name]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/[-_]/g, ' ');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
