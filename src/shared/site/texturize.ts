/**
 * What WordPress makes of straight marks when it shows a post: curly quotation marks, apostrophes, primes, dashes, an ellipsis, ™ and ×.
 * The words that are stored stay as they are. The facts are those of `wptexturize` (wp-includes/formatting.php, 6.8), and a test holds
 * this against a real WordPress. @param html as Galley writes it, where no text has a bare `<`
 */
export function texturize(html: string): string {
  if (!MAY_CHANGE.test(html)) return html;
  const open: string[] = [];
  return html.replace(PIECE, (piece, tag?: string) => {
    if (tag === undefined) return open.length === 0 ? texturizeText(piece) : piece;
    const [, end, name = ''] = /^<(\/?)([a-z]+)/i.exec(tag) ?? [];
    if (AS_IT_IS.has(name) && !tag.endsWith('/>')) {
      if (end === '') open.push(name);
      else if (open.at(-1) === name) open.pop();
    }
    return piece;
  });
}

/** A text with any of what could become another mark; most have none, and a site of files has thousands. */
const MAY_CHANGE = /(?:^|>)[^<>]*?(?:['"`]|\.{3}|--|(?:[\s;>]|^)-|-(?:[\s&<]|$)|\dx\d| \(tm\))/;
/** A text with none of these stays as it is. */
const MARK = /['"`-]|\.{3}|\dx\d| \(tm\)/;
const PIECE = /(<!--[^]*?-->|<[^>]*>)|[^<]+/g;
const AS_IT_IS = new Set(['pre', 'code', 'kbd', 'style', 'script', 'tt']);

/** Written till the last, since a mark that was curly in the text counts for none of these; no text has a `<`. */
const [OPENS, CLOSES] = ['<open>', '<close>'];
const [OPENS_SINGLE, CLOSES_SINGLE, APOSTROPHE] = ['<open-single>', '<close-single>', '<apostrophe>'];
/** Not yet sure which mark it will be. */
const UNSURE = '<unsure>';

const SPACE = '(?:[\\r\\n\\t \\u00a0]|&nbsp;)';
const AT_END = `(?=\\n?$|[.,:;!?)}\\-\\]]|&gt;|${SPACE})`;
const ALONE_BEFORE = `(?<=^|${SPACE})`;
const ALONE_AFTER = `(?=\\n?$|${SPACE})`;

/** Words that begin with an apostrophe. */
const WITHOUT_BEGINNING = [
  ...["'tain't", "'twere", "'twas", "'tis", "'twill", "'til", "'bout", "'nuff", "'round", "'cause", "'em"],
];

type Rule = readonly [RegExp, string];
const rules = (...all: [string, string][]): Rule[] =>
  all.map(([pattern, mark]) => [new RegExp(pattern, 'g'), mark] as const);

const SINGLE = rules(
  // A year that ends a quotation.
  [`'(\\d\\d)'${AT_END}`, `${APOSTROPHE}$1${CLOSES_SINGLE}`],
  [`'(\\d\\d)"${AT_END}`, `${APOSTROPHE}$1${CLOSES}`],
  // A year, and no share or price.
  [`'(?=\\d\\d(?:\\n?$|(?![%\\d]|[.,]\\d)))`, APOSTROPHE],
  [`${ALONE_BEFORE}'(\\d[.,\\d]*)'`, `${OPENS_SINGLE}$1${CLOSES_SINGLE}`],
  [`(?<=^|[([{"\\-]|&lt;|${SPACE})'`, OPENS_SINGLE],
  // In a word.
  [`(?<!${SPACE})'(?!\\n?$|[.,:;!?"'(){}[\\]\\-]|&[lg]t;|${SPACE})`, APOSTROPHE],
);
const DOUBLE = rules(
  [`${ALONE_BEFORE}"(\\d[.,\\d]*)"`, `${OPENS}$1${CLOSES}`],
  [`(?<=^|[([{\\-]|&lt;|${SPACE})"(?!${SPACE})`, OPENS],
);
const DASHES = rules(
  ['---', '—'],
  [`${ALONE_BEFORE}--${ALONE_AFTER}`, '—'],
  // Not in an address of letters that no old program knows.
  ['(?<!xn)--', '–'],
  [`${ALONE_BEFORE}-${ALONE_AFTER}`, '–'],
);
const TIMES = /\b(0[\d.,]+|[1-9][\d.,]*)x(\d[\d.,]*)\b/g;

function texturizeText(given: string): string {
  if (!MARK.test(given)) return given;
  let text = given
    .replaceAll('...', '…')
    .replaceAll('``', '“')
    .replaceAll("''", CLOSES)
    .replaceAll(' (tm)', ' ™');
  if (text.includes("'")) {
    for (const word of WITHOUT_BEGINNING) text = text.replaceAll(word, word.replaceAll("'", CLOSES_SINGLE));
    text = closeAll(follow(SINGLE, text), {
      ...{ mark: "'", prime: '′', opens: OPENS_SINGLE, closing: CLOSES_SINGLE },
    })
      .replaceAll(OPENS_SINGLE, '‘')
      .replaceAll(APOSTROPHE, '’')
      .replaceAll(CLOSES_SINGLE, '’');
  }
  if (text.includes('"'))
    text = closeAll(follow(DOUBLE, text), {
      ...{ mark: '"', prime: '″', opens: OPENS, closing: CLOSES },
    }).replaceAll(OPENS, '“');
  text = text.replaceAll(CLOSES, '”');
  if (text.includes('-')) text = follow(DASHES, text);
  return /\dx\d/.test(text) ? text.replace(TIMES, '$1×$2') : text;
}

const follow = (all: readonly Rule[], text: string) =>
  all.reduce((changed, [pattern, mark]) => changed.replace(pattern, mark), text);

interface Marks {
  mark: "'" | '"';
  /** Of feet or inches. */
  prime: string;
  /** Stands where a quotation opens. */
  opens: string;
  closing: string;
}

/** What is left of a mark closes a quotation, or is a prime behind a number. */
function closeAll(text: string, { mark, prime, opens, closing }: Marks): string {
  const mayClose = new RegExp(mark + AT_END, 'g');
  const behindNumber = new RegExp(`(?<=\\d)${mark}`, 'g');
  const parts = text.split(opens).map((part, at) => {
    if (!part.includes(mark)) return part;
    let marked: string;
    if (at === 0 || part.includes(closing))
      marked = part.replace(behindNumber, prime).replace(mayClose, closing);
    else {
      const candidates = part.match(mayClose)?.length ?? 0;
      marked = part.replace(mayClose, UNSURE);
      if (candidates > 1) marked = closeOne(marked, prime, closing).replace(behindNumber, prime);
      else marked = marked.replaceAll(UNSURE, closing).replace(behindNumber, prime);
    }
    return mark === '"' ? marked.replaceAll(mark, closing) : marked;
  });
  return parts.join(opens);
}

/** Of several marks that could close one quotation, those behind no number do; else the last before a full stop, else the last. */
function closeOne(text: string, prime: string, closing: string): string {
  const behindNumber = new RegExp(`(?<=\\d)${UNSURE}`, 'g');
  let closed = text.replace(new RegExp(`(?<!\\d)${UNSURE}`, 'g'), closing);
  if (closed === text) {
    const before = text.lastIndexOf(`${UNSURE}.`);
    const at = before === -1 ? text.lastIndexOf(UNSURE) : before;
    closed = text.slice(0, at) + closing + text.slice(at + UNSURE.length);
  }
  return closed.replace(behindNumber, prime).replaceAll(UNSURE, closing);
}
