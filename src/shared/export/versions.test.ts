import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newArticle } from '../article/article';
import type { Block } from '../article/blocks';
import { LANGUAGES } from '../article/language';
import { splitBlocks } from '../publish/splitBlocks';
import { lampwright } from '../site/testing/lampwright';
import { renderPost } from './renderPost';
import { type PostVersion, postLeadsTo, versionsIn } from './versions';

const NOW = '2026-11-29T09:00:00.000Z';
const article = {
  ...newArticle('0199d7a0-0000-7000-8000-000000000001', NOW, 'en'),
  headline: 'Fog',
};
const CHINESE: PostVersion = { language: 'zh-Hans', address: 'https://zh.example.org/wu/?a=1&b=2' };
const TRADITIONAL: PostVersion = { language: 'zh-Hant', address: 'https://zh.example.org/wu-hant/' };
const site = lampwright();
const render = (versions: PostVersion[], more = {}) =>
  renderPost(article, site, 'wordpress-blocks', { hasFields: true, versions, ...more }).text;

it('leads to the other version in a line of its own, before all else', () => {
  expect(render([CHINESE])).toBe(
    `<!-- wp:paragraph {"className":"galley-versions"} -->
<p class="galley-versions"><a href="https://zh.example.org/wu/?a=1&amp;b=2" hreflang="zh-Hans" lang="zh-Hans" rel="alternate">中文版</a></p>
<!-- /wp:paragraph -->
`,
  );
  expect(render([CHINESE, TRADITIONAL])).toContain('>简体中文版</a> · <a ');
  // WordPress takes it out of what authors send.
  expect(render([CHINESE], { marksLanguages: false })).not.toContain('hreflang');
  expect(render([])).toBe('\n');
});

it('says so in the head of a page and over its text, once', () => {
  const page = renderPost(article, site, 'web-page', { versions: [CHINESE] }).text;
  const address = 'href="https://zh.example.org/wu/?a=1&amp;b=2"';
  expect(page).toContain(`<link rel="alternate" hreflang="zh-Hans" ${address}>`);
  expect(page.split('class="versions"')).toHaveLength(2);
  const bare = { ...site, theme: { ...site.theme, template: '{{{metadata}}}<main>{{{body}}}</main>' } };
  const plain = renderPost(article, bare, 'web-page', { versions: [CHINESE] }).text;
  expect(plain).toContain(`<main><p class="versions"><a ${address}`);
});

it('leads nowhere that she leads to herself', () => {
  const link = {
    type: 'link',
    url: CHINESE.address,
    children: [{ type: 'text', text: 'Chinese', format: 0 }],
  };
  const own = { type: 'paragraph', children: [link] } as unknown as Block;
  const kept = { type: 'opaque', markup: render([CHINESE]).trim() } as Block;
  for (const block of [own, kept]) {
    const body = { ...article.body, root: { ...article.body.root, children: [block] } };
    const { text } = renderPost({ ...article, body }, site, 'wordpress-blocks', {
      hasFields: true,
      versions: [CHINESE, TRADITIONAL],
    });
    expect(text.match(/wu\/\?a/g)).toHaveLength(1);
    expect(text).toContain('wu-hant');
  }
});

it('is known again in a post, with its addresses, and no paragraph of hers is taken for it', () => {
  const version = fc.record({
    language: fc.constantFrom(...LANGUAGES),
    address: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(version, { minLength: 1, maxLength: 2, selector: ({ language }) => language }),
      fc.boolean(),
      (versions, marksLanguages) => {
        const text = render(versions, { marksLanguages });
        const [line] = splitBlocks(text);
        expect(versionsIn(line!)).toEqual(versions.map(({ address }) => address));
        for (const { address } of versions) expect(postLeadsTo(text, address)).toBe(true);
      },
    ),
  );
  const line = splitBlocks(render([CHINESE]))[0]!;
  expect(versionsIn(line.replace('>中文版<', '>中文版（新）<'))).toBeNull();
  expect(versionsIn(line.replace('</p>', ' and more</p>'))).toBeNull();
  expect(versionsIn(line.replaceAll('galley-versions', 'other'))).toBeNull();
});
