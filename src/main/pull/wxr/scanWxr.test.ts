import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WxrEntry } from './ItemReader';
import { postsOfWxr, scanWxr } from './scanWxr';
import { wxrFailure } from './tellWxr';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-wxr-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.8" -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>News</title><link>https://news.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://news.example/</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[mara]]></wp:author_login><wp:author_display_name><![CDATA[Mara E.]]></wp:author_display_name></wp:author>
`;
const END = '</channel></rss>\n';
const item = (title: string, more = '', type = 'post') =>
  `<item><title><![CDATA[${title}]]></title><link>https://news.example/${title.length}</link><dc:creator><![CDATA[mara]]></dc:creator>
<content:encoded><![CDATA[<p>Words.</p>]]></content:encoded><wp:post_id>7</wp:post_id><wp:status>publish</wp:status>
<wp:post_type>${type}</wp:post_type>${more}</item>\n`;

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'export.xml');
  await writeFile(path, content);
  return path;
}
const scanOf = async (content: string | Uint8Array) => scanWxr(await fileOf(content));
async function postsOf(content: string | Uint8Array): Promise<WxrEntry[]> {
  const posts: WxrEntry[] = [];
  for await (const some of postsOfWxr(await fileOf(content))) posts.push(...some);
  return posts;
}

it('reads what WordPress writes of a post, and counts what is none', async () => {
  const more = `<wp:post_date><![CDATA[2026-11-24 09:00:00]]></wp:post_date><wp:post_date_gmt><![CDATA[0000-00-00 00:00:00]]></wp:post_date_gmt>
<wp:post_name>tide</wp:post_name><wp:is_sticky>1</wp:is_sticky><category domain="category" nicename="h"><![CDATA[Harbours]]></category>
<category domain="category" nicename="uncategorized"><![CDATA[Allgemein]]></category>
<category domain="post_tag" nicename="l"><![CDATA[lamps]]></category><category domain="series" nicename="s">Storms</category>
<category domain="language" nicename="zh">中文</category>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>grey</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[]]]></wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>1</wp:comment_id><wp:post_id>99</wp:post_id><wp:commentmeta><wp:meta_key>x</wp:meta_key></wp:commentmeta></wp:comment>`;
  const file =
    HEAD +
    item('One ]]]]><![CDATA[> &amp; all', more) +
    item('A', '', 'page') +
    item('B', '', 'page') +
    item('C', '', 'attachment') +
    END;
  expect(await scanOf(file)).toMatchObject({
    ...{ address: 'https://news.example', posts: 1, fault: null, leftOut: 0 },
    authors: new Map([['mara', 'Mara E.']]),
    others: new Map([
      ['page', 2],
      ['attachment', 1],
    ]),
  });
  expect(await postsOf(file)).toMatchObject([
    {
      ...{ id: 7, title: 'One ]]> &amp; all', date: '2026-11-24 09:00:00', slug: 'tide', isSticky: true },
      ...{ sections: ['Harbours'], tags: ['lamps'], otherTerms: ['Storms'], language: 'zh' },
      ...{ footnotes: '[]', fields: ['mood'], comments: 1, creator: 'mara' },
    },
  ]);
});

describe('a file that is not as it should be', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${HEAD.slice(55)}${item('&b;')}${END}`;
  it.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'empty', 'is empty'],
    ['a web page', '<!DOCTYPE html><html><head><title>News</title></head></html>', 'page', 'is a web page'],
    ['a web page without a type', '<html><body><p>One<br>Two</body></html>', 'page', 'is a web page'],
    ['entities that grow', laughs, 'doctype', 'declares a document type'],
    ['another XML', '<feed><entry/></feed>', 'no-wxr', 'is XML, but no export'],
    [
      'a feed of a site',
      '<rss version="2.0"><channel><item><title>One</title></item></channel></rss>',
      'no-wxr',
      'is XML, but',
    ],
    ['no XML', 'Dear desk,\n', 'damaged', 'is damaged'],
    [
      'letters that are none',
      Buffer.concat([Buffer.from(HEAD), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), Buffer.from(END)]),
      'letters',
      'is not in the letters',
    ],
    [
      'letters that nobody knows',
      HEAD.replace('UTF-8', 'EBCDIC-9') + END,
      'letters',
      'is not in the letters',
    ],
    ['an entity of HTML', `${HEAD}<item><title>A&nbsp;B</title></item>${END}`, 'damaged', 'is damaged'],
    ['elements without end', HEAD + '<a>'.repeat(1000), 'harmful', 'has far more'],
    ['no post', HEAD + item('A', '', 'page') + END, 'none', 'is an export of WordPress without a post'],
    ['a cut head', HEAD, 'cut', 'breaks off'],
  ])('%s', async (_name, content, fault, says) => {
    const scan = await scanOf(content);
    expect(scan).toMatchObject({ posts: 0, fault: fault === 'none' ? null : fault });
    const failure = wxrFailure(scan, 'export.xml');
    expect(failure?.happened).toContain(`“export.xml” ${says}`);
    expect(failure?.next).not.toBe('');
  });

  it('gives the posts before a cut, wherever it is', async () => {
    const whole = Buffer.from(HEAD + item('雾') + item('Two') + item('灯塔') + END);
    const ends = ['雾', 'Two', '灯塔'].map((title) => {
      const at = whole.indexOf('</item>', whole.indexOf(title));
      return at + '</item>'.length;
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: HEAD.length, max: whole.length - 8 }), async (at) => {
        const cut = whole.subarray(0, at);
        expect((await postsOf(cut)).length).toBe(ends.filter((end) => end <= at).length);
        expect(await scanOf(cut)).toMatchObject({ fault: expect.stringMatching(/^(cut|damaged)$/) });
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('gives the posts before something that is no XML', async () => {
    const file = HEAD + item('One') + item('Two').replace('</wp:status>', '</wp:stat>') + item('Three') + END;
    expect(await scanOf(file)).toMatchObject({ posts: 1, fault: 'damaged' });
    expect(await postsOf(file)).toMatchObject([{ title: 'One' }]);
  });

  it('leaves out the signs that WordPress lets through and XML does not, and tells how many', async () => {
    const file = HEAD + item('Bell\u0007 and\u000b feed\uffff') + END;
    expect(await scanOf(file)).toMatchObject({ posts: 1, leftOut: 3, fault: null });
    expect(await postsOf(file)).toMatchObject([{ title: 'Bell and feed' }]);
  });

  it('reads other letters where the file says so', async () => {
    const gb = Buffer.concat([
      Buffer.from(HEAD.replace('UTF-8', 'GB18030') + '<item><title>'),
      Buffer.from([0xce, 0xed]),
      Buffer.from(`</title><wp:post_type>post</wp:post_type></item>${END}`),
    ]);
    expect(await postsOf(gb)).toMatchObject([{ title: '雾' }]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HEAD + item('雾') + END, 'utf16le')]);
    expect(await postsOf(utf16)).toMatchObject([{ title: '雾' }]);
  });

  it('leaves a post that is more than any article, and goes on', async () => {
    const huge = item(
      'Huge',
      `<excerpt:encoded><![CDATA[${'x'.repeat(17 * 1024 * 1024)}]]></excerpt:encoded>`,
    );
    expect(await postsOf(HEAD + huge + item('Small') + END)).toMatchObject([
      { title: 'Huge', isTooLarge: true, content: '', excerpt: '' },
      { title: 'Small', isTooLarge: false },
    ]);
  });

  it('refuses a text without end, and a file of 5 GB, before they fill the memory', async () => {
    const endless = `${HEAD}<item><content:encoded><![CDATA[${'x'.repeat(70 * 1024 * 1024)}`;
    expect(await scanOf(endless)).toMatchObject({ posts: 0, fault: 'harmful' });
    const path = join(folder, 'large.xml');
    const file = await open(path, 'w');
    await file.truncate(5 * 1024 ** 3);
    await file.close();
    expect(await scanWxr(path)).toMatchObject({ fault: 'too-large' });
  });
});

/** What is in the memory and still of use, in MB. */
function heldMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

it('holds no more of a large file than it says of it', async () => {
  const path = join(folder, 'export.xml');
  const words = `<!-- wp:paragraph --><p>${'The lamps of the harbour. '.repeat(800)}</p><!-- /wp:paragraph -->`;
  const file = await open(path, 'w');
  await file.writeFile(HEAD);
  for (let at = 0; at < 3_000; at += 1)
    await file.writeFile(
      item(`Post ${at}`, `<excerpt:encoded><![CDATA[${words}]]></excerpt:encoded>`).replace(
        '<link>https://',
        `<link>https://post-${at}.`,
      ),
    );
  await file.writeFile(END);
  await file.close();
  const before = heldMb();
  const scan = await scanWxr(path);
  expect(heldMb() - before).toBeLessThan(15);
  expect(scan.links.size).toBe(3_000);
});
