import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { texturize } from '../../src/shared/site/texturize';
import { describeWithSite } from './describeWith';
import { startWordPress, type WordPressSite } from './startWordPress';

const TEXTS = 50_000;

/** What the marks of a text depend on. */
const piece = fc.constantFrom(
  ...[
    "'",
    '"',
    "'",
    '"',
    "'",
    '"',
    '-',
    '--',
    '---',
    '...',
    '``',
    "''",
    ' (tm)',
    '.',
    ',',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    ';',
  ],
  ...[
    '!',
    '?',
    '%',
    ' ',
    ' ',
    ' ',
    '\n',
    '&nbsp;',
    '&lt;',
    '&gt;',
    '&amp;',
    '\u00a0',
    '—',
    '…',
    '“',
    '”',
    '‘',
    '’',
  ],
  ...[
    'tide',
    'don',
    't',
    's',
    'x',
    'xn',
    "'tis",
    "'em",
    "rock 'n' roll",
    '灯',
    '《',
    '9',
    '99',
    '0',
    '0.42',
    '1,000',
    '9x9',
    '0x1',
    '80s',
  ],
  ...[
    '<em>',
    '</em>',
    '<a href="https://a.example/?b=\'c\'">',
    '</a>',
    '<code>',
    '</code>',
    '<br>',
    '<pre>',
    '</pre>',
  ],
  ...['<p>', '</p>', '<!-- "x" -->', '<span lang="zh-Hans">', '</span>'],
);
const text = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));

describeWithSite('the marks of a text', () => {
  let site: WordPressSite;
  beforeAll(async () => {
    site = await startWordPress();
  });
  afterAll(() => site.stop());

  it('are those that WordPress shows', () => {
    const texts = fc.sample(text, TEXTS);
    const answer = execFileSync(
      'php',
      [join(import.meta.dirname, 'site/texturize.php'), join(site.folder, 'www')],
      {
        input: JSON.stringify(texts),
        encoding: 'utf8',
        env: { ...process.env, GALLEY_SITE: site.folder },
        maxBuffer: 2 ** 27,
      },
    );
    const theirs = (JSON.parse(answer) as string[]).map(decoded);
    expect(theirs).toHaveLength(TEXTS);
    const changed = texts.filter((given, at) => theirs[at] !== given);
    expect(changed.length).toBeGreaterThan(TEXTS / 2);
    const otherwise = texts.flatMap((given, at) => {
      const ours = texturize(given);
      return ours === theirs[at] ? [] : [{ given, ours, theirs: theirs[at] }];
    });
    expect(otherwise.slice(0, 5)).toEqual([]);
  });
});

/** WordPress writes the marks as numbers. */
const decoded = (html: string) =>
  html.replace(/&#(8\d{3}|215);/g, (_all, code: string) => String.fromCharCode(Number(code)));
