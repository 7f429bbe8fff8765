// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newArticle } from '../../../shared/article/article';
import { blockText } from '../../../shared/article/blockText';
import { renderPost } from '../../../shared/export/renderPost';
import { inFields } from '../../../shared/publish/postFields';
import type { Site } from '../../../shared/site/site';
import { parseInert } from '../../reading';
import { readPost, type ReadPost } from './readPost';
import { block, items, para, quote } from './testing/postMarkup';

const SITE = { attribution: 'credit', theme: { markup: 'galley' } } as Site;
const EN = { language: 'en' };
const ZH = { language: 'zh-Hans' };

function read(content: string, changes: { language: string; footnotes?: string }) {
  const post = { title: 'Gulls', content, excerpt: '', footnotes: null, pictures: [], versions: [] };
  return readPost({ ...post, ...changes }, SITE);
}

function sentOf(article: ReadPost['article']): string {
  const whole = {
    ...newArticle('00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00.000Z', 'en'),
    ...article,
  };
  return renderPost(whole, SITE, 'wordpress-blocks', inFields(new Map(), false)).text.trim();
}

it.each([
  ['Chinese by an older tag', EN, para('He said <span lang="zh">你好</span> to us.'), 'zh'],
  ['Chinese by its country', EN, para('He said <span lang="zh-CN">你好</span> to us.'), 'zh-CN'],
  ['another Chinese', EN, para('He said 你们说 and <span lang="zh-Hant">海</span> to us.'), 'zh-Hant'],
  ['English in Chinese', ZH, para('他们在 <span lang="en">Port Sorrel</span> 看见了灯塔。'), 'en'],
  ['another English', EN, para('He said <em lang="en-GB">colour</em>.'), 'en-GB'],
  [
    'two languages',
    EN,
    para('He said <span lang="ja">灯台</span> and <em lang="en-GB">colour</em>.'),
    'ja en-GB',
  ],
  ['a paragraph', EN, block('paragraph', '<p lang="zh-TW">他們在 <b>海邊</b>，2026。</p>'), 'zh-TW'],
  [
    'a paragraph in the article’s Chinese',
    ZH,
    block('paragraph', '<p lang="zh-CN">他们在海边。</p>'),
    'zh-CN',
  ],
  ['a paragraph in another language', EN, block('paragraph', '<p lang="fr">Les <i>phares</i>.</p>'), 'fr'],
  [
    'a language in another',
    EN,
    block('paragraph', '<p lang="zh-TW">海 <i lang="zh-CN">边</i></p>'),
    'zh-TW zh-CN',
  ],
  ['a heading', EN, block('heading', '<h2 lang="zh-HK" class="wp-block-heading">燈塔</h2>'), 'zh-HK'],
  ['an item', EN, items('The <span lang="zh-TW">燈塔</span>'), 'zh-TW'],
  ['a quotation', EN, quote('<span lang="zh-TW">燈塔</span>'), 'zh-TW'],
  ['a paragraph of the classic editor', EN, 'He said <span lang="zh-TW">燈塔</span>.', 'zh-TW'],
])('keeps the language that the site says of its words: %s', (_name, language, content, tags) => {
  const { article } = read(content, language);
  expect(article.body.root.children.map(({ type }) => type)).not.toContain('opaque');
  const said = [...JSON.stringify(article.body).matchAll(/"lang":"([^"]*)"/g)].map(([, tag]) => tag);
  expect([...new Set(said)].join(' ')).toBe(tags);
  const sent = sentOf(article);
  for (const tag of tags.split(' ')) expect(sent).toContain(`lang="${tag}"`);
  const back = read(sent, language).article;
  const withoutIds = (body: unknown) => JSON.stringify(body).replaceAll(/"sourceId":"[^"]*"/g, '');
  expect(withoutIds(back.body)).toBe(withoutIds(article.body));
});

it('keeps the language of words in a footnote and around its mark', () => {
  const mark = '<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>';
  const content = `${block('paragraph', `<p lang="zh-TW">海邊${mark}。</p>`)}\n\n<!-- wp:footnotes /-->`;
  const footnotes = JSON.stringify([{ id: 'a1', content: 'Asked in <span lang="zh-HK">香港</span>.' }]);
  const { article } = read(content, { ...EN, footnotes });
  expect(article.body.root.children.map(blockText)).toEqual(['海邊[Asked in 香港.]。']);
  expect(JSON.stringify(article.body)).toMatch(/"lang":"zh-TW".*"lang":"zh-HK"/);
});

it.each([
  [
    'a cell in another Chinese, in a Chinese article',
    ZH,
    block(
      'table',
      '<figure class="wp-block-table"><table><tbody><tr><td>He said <span lang="zh-TW">燈塔</span></td></tr></tbody></table></figure>',
    ),
  ],
  ['an English line in a Chinese article', ZH, para('He 「」 said <span lang="zh-TW">“燈塔”</span>')],
  ['letters in the other Chinese', { language: 'zh-Hant' }, para('He <span lang="zh-Hans">说 OK</span>')],
])('says no more when it comes back than when it came: %s', (_name, language, content) => {
  const { article } = read(content, language);
  const sent = sentOf(article);
  const back = read(sent, language).article;
  expect(back.body).toEqual(article.body);
  expect(sentOf(back)).toBe(sent);
});

const MARKED = fc
  .tuple(
    fc.constantFrom('灯塔', '海，', 'lamps', 'Port Sorrel', '12', ' '),
    fc.constantFrom('', 'strong', 'em', 'span'),
    fc.constantFrom('', 'en', 'en-GB', 'zh', 'zh-CN', 'zh-TW', 'zh-Hans', 'zh-Hant', 'ja', 'zh_CN', 'x'),
    fc.constantFrom('', ' of ', '在'),
  )
  .map(([text, tag, lang, after]) =>
    tag === '' ? text + after : `<${tag}${lang === '' ? '' : ` lang="${lang}"`}>${text}${after}</${tag}>`,
  );

it('goes out with every language that the site said, or as the site has it', () => {
  const said = (markup: string) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(parseInert(markup), NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { parentElement, nodeValue } = texts.currentNode;
      const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      for (const letter of (nodeValue ?? '').replace(/\P{L}/gu, ''))
        found.push(/^(zh-Hans|zh-Hant|en|)$/.test(lang) ? letter : letter + lang);
    }
    return found.join(' ');
  };
  fc.assert(
    fc.property(
      fc.array(MARKED, { maxLength: 6 }),
      fc.constantFrom('', ' lang="zh-TW"', ' lang="zh"', ' lang="en"', ' lang="ja"'),
      fc.constantFrom(EN, ZH),
      (runs, lang, language) => {
        const { article } = read(block('paragraph', `<p${lang}>${runs.join('')}.</p>`), language);
        const sent = sentOf(article);
        expect(said(sent)).toBe(said(`<p${lang}>${runs.join('')}.</p>`));
      },
    ),
    { numRuns: 50 },
  );
});
