import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { renderPost } from '../../src/shared/export/renderPost';
import { arbitraryArticle } from '../../src/shared/export/testing/arbitraryArticle';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import { wordsOf } from '../../src/shared/export/testing/wordsOf';
import { lampwright } from '../../src/shared/site/testing/lampwright';
import { ARTICLES } from './articles';
import { askAs } from './askAs';
import { describeWithSite } from './describeWith';
import { type FaultProxy, startFaultProxy } from './faultProxy';
import { type Role, startWordPress, type WordPressSite } from './startWordPress';

/** `npm run test:long` sends five hundred. */
const ANY = process.env['GALLEY_LONG'] === '1' ? 500 : 25;

/** Letters and digits alone: a site sets quotation marks, dashes and dots in its own way when it shows a post. */
function bare(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** What a site makes of a block of its own, and of a shortcode in it, is the site's. */
function withoutKept(article: Article): Article {
  const children = article.body.root.children.filter(({ type }) => type !== 'opaque');
  return { ...article, body: { root: { ...article.body.root, children } } };
}

const blocksOf = (article: Article) => renderPost(article, lampwright(), 'wordpress-blocks').text;

describeWithSite('a post on a WordPress site', () => {
  let site: WordPressSite;
  let proxy: FaultProxy;
  beforeAll(async () => {
    site = await startWordPress();
    proxy = await startFaultProxy(site.address);
  });
  afterAll(async () => {
    await proxy.stop();
    await site.stop();
  });

  async function post(role: Role, content: string, title = 'Gulls', status = 'draft') {
    const body = { title, content, status };
    const answer = await askAs(proxy.address, site.users[role], 'POST', '/wp/v2/posts?context=edit', body);
    expect(answer.status).toBe(201);
    return answer.json;
  }

  for (const [name, article] of Object.entries(ARTICLES)) {
    it(`keeps ${name} of an editor to the letter, and shows a reader every word`, async () => {
      const content = blocksOf(article());
      const kept = await post('editor', content, article().slug, 'publish');
      expect(kept.content.raw).toBe(content);
      const page = await fetch(kept.link);
      expect(page.status).toBe(200);
      const shown = new JSDOM(await page.text()).window.document.querySelector('.entry-content');
      const alts = [...(shown?.querySelectorAll('img') ?? [])].map(({ alt }) => alt);
      const words = bare([shown?.textContent, ...alts].join(' '));
      expect(wordsOf(withoutKept(article())).filter((line) => !words.includes(bare(line)))).toEqual([]);
    });
  }

  it(
    `keeps any ${ANY} articles of an editor to the letter, with their footnotes`,
    async () => {
      const options = { hasFields: true, hasSiteNotes: true };
      await fc.assert(
        fc.asyncProperty(arbitraryArticle, async (article) => {
          const { text, siteNotes } = renderPost(article, lampwright(), 'wordpress-blocks', options);
          const footnotes = JSON.stringify(siteNotes);
          const body = { title: 'Any', content: text.trim(), status: 'draft', meta: { footnotes } };
          const answer = await askAs(
            site.address,
            site.users.editor,
            'POST',
            '/wp/v2/posts?context=edit',
            body,
          );
          expect(answer.status).toBe(201);
          expect(answer.json.content.raw).toBe(text.trim());
          expect(answer.json.meta.footnotes).toBe(footnotes);
        }),
        { numRuns: ANY, endOnFailure: true },
      );
    },
    ANY * 2_000,
  );

  // WordPress lets administrators and editors write any HTML, and filters (“kses”) what all others write.
  for (const role of ['author', 'contributor'] as const) {
    it.each(['the sample', 'the Chinese sample'])(`keeps %s of ${role}s to the letter`, async (name) => {
      const content = blocksOf(ARTICLES[name]!());
      expect((await post(role, content)).content.raw).toBe(content);
    });

    it(`writes some marks of ${role}s in another way, and spoils a picture whose alt text has a “<”`, async () => {
      const content = blocksOf(everyBlock());
      const filtered = content
        .replace(
          /<img src="([^"]*)" alt="(A gull[^"]* <b)&gt;"\/>/g,
          '&lt;img src=&quot;$1&quot; alt=&quot;$2 />',
        )
        .replace(/"\/>/g, '" />')
        .replace(/&#(\d\d);/g, '&#0$1;');
      expect((await post(role, content)).content.raw).toBe(filtered);
    });

    it(`takes a headline of ${role}s for HTML: tags go, and what is between them stays`, async () => {
      const { title } = await post(role, 'Words', 'One <b>gull</b> <script>alert(1)</script> & two < three');
      expect(title.raw).toBe('One <b>gull</b> alert(1) &amp; two &lt; three');
    });

    it(`loses what ${role}s may not write`, async () => {
      const changes: [string, string][] = [
        ['<p>On <time datetime="2026-11-23">Monday</time></p>', '<p>On Monday</p>'],
        [
          '<a href="https://kestrel.example/" hreflang="zh">雾港</a>',
          '<a href="https://kestrel.example/">雾港</a>',
        ],
        ['<img src="gull.jpg" srcset="gull2.jpg 2x" alt="A gull" />', '<img src="gull.jpg" alt="A gull" />'],
        ['<iframe src="https://kestrel.example/"></iframe>', ''],
        ['<p>Before<script>count()</script>after</p>', '<p>Beforecount()after</p>'],
        ['<p>One < two</p>', '<p>One &lt; two</p>'],
        ['<p>One <two> gulls</p>', '<p>One  gulls</p>'],
        [
          '<!-- wp:more {"customText":"a \\u0026 b"} /-->',
          '<!-- wp:more {"customText":"a \\u0026amp; b"} /-->',
        ],
      ];
      const stays =
        '<blockquote cite="https://kestrel.example/" lang="zh" dir="ltr"><p><span lang="zh">雾</span></p></blockquote>';
      const sent = [...changes.map(([before]) => before), stays].join('\n');
      const kept = [...changes.map(([, after]) => after), stays].join('\n');
      expect((await post(role, sent)).content.raw).toBe(kept);
      expect((await post('editor', sent)).content.raw).toBe(sent);
    });
  }
});
