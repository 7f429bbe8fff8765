// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { markupWords } from '../../../shared/article/markupWords';
import { everyBlock } from '../../../shared/export/testing/everyBlock';
import { trimSpaces } from '../../../shared/lib/trimSpaces';
import { block, items, para, quote } from './testing/postMarkup';
import { contentOf, read } from './testing/postsRead';

const EN = { language: 'en' };
const ZH = { language: 'zh-Hans' };
const TIDES = '引航员最先发现此事，因为他们每年都要查阅记录。';

it.each([
  ['a Chinese word', EN, para('He said 你好 to us.'), 'paragraph'],
  ['a Chinese paragraph', EN, para(TIDES), 'paragraph'],
  [
    'Chinese in bold and in a link',
    EN,
    para('A <b>bold 灯塔</b> <a href="https://a.example/">at 海</a>.'),
    'paragraph',
  ],
  ['a Chinese heading', EN, block('heading', '<h2>灯塔</h2>'), 'heading'],
  ['a Chinese item', EN, items('The keeper (没有人)'), 'list'],
  ['a Chinese quotation', EN, quote(TIDES), 'quotation'],
  ['a mixed quotation', EN, quote('He said 你好 to us.'), 'quotation'],
  ['Chinese in the classic editor', EN, 'He said 你好 to us.', 'paragraph'],
  ['a Chinese quotation of the classic editor', EN, `<blockquote>${TIDES}</blockquote>`, 'quotation'],
  ['a Chinese paragraph that begins with room', ZH, para(`　　${TIDES}`), 'paragraph'],
  ['a Chinese heading that begins with room', ZH, block('heading', '<h2>　灯塔</h2>'), 'heading'],
  ['a Chinese item that begins with room', ZH, items('　灯塔'), 'list'],
  ['a Chinese quotation that begins with room', ZH, quote(`　　${TIDES}`), 'quotation'],
  ['a paragraph that begins with a space that cannot break', EN, para('\u00a0\u00a0The lamps.'), 'paragraph'],
  ['an English paragraph', ZH, para('The lamps were lit at nine.'), 'paragraph'],
  ['an English paragraph with a Chinese word', ZH, para('The lamps of 灯塔 were lit at nine.'), 'paragraph'],
  ['an English heading', ZH, block('heading', '<h2>The <em>lamps</em></h2>'), 'heading'],
  ['an English quotation', ZH, quote('The lamps were lit at nine.'), 'quotation'],
  ['an English paragraph of the classic editor', ZH, 'The lamps were lit at nine.', 'paragraph'],
  [
    'what somebody put beside a mark',
    EN,
    para('The <span lang="zh-Hans">灯塔</span> (没有人) was lit.'),
    'paragraph',
  ],
  [
    'what somebody put into a mark',
    EN,
    para('The <span lang="zh-Hans">灯塔 tower</span> was lit.'),
    'paragraph',
  ],
  ['English in the place of marked Chinese', EN, para('<span lang="zh-Hans">The lamps</span>'), 'paragraph'],
  [
    'a paragraph that is Chinese now',
    ZH,
    para('<span lang="en">The lamps 没有人在那里看见灯</span>'),
    'paragraph',
  ],
])('reads %s, though Galley would mark its language otherwise', (_name, language, content, kind) => {
  const { body } = read(content, [], language).article;
  expect(body.root.children.map(({ type }) => type)).toEqual([kind]);
  expect(blockText(body.root.children[0]!)).toBe(
    trimSpaces(markupWords(content).replace(/ ?Night Wire$/, '')),
  );
});

it.each([
  ['a language that Galley knows by another tag', EN, para('He said <span lang="zh-cmn-Hans">你好</span>.')],
  ['a language that is none', EN, para('He said <span lang="zh_CN">你好</span>.')],
  ['words of which the language is not known', EN, para('<span lang="ja">灯 <i lang="">Oki</i></span>')],
  ['a credit in a language of its own', EN, quote(TIDES).replace('<cite>', '<cite lang="zh-TW">')],
  ['looks beside the language', EN, para('He said <span lang="zh-Hans" class="big">你好</span>.')],
  [
    'an alignment',
    EN,
    '<!-- wp:paragraph {"align":"right"} -->\n<p class="has-text-align-right">海</p>\n<!-- /wp:paragraph -->',
  ],
])('keeps %s to the letter, which Galley would not write again', (_name, language, content) => {
  expect(read(content, [], language).article.body.root.children).toEqual([
    { type: 'opaque', markup: content },
  ]);
});

const RUN = fc
  .tuple(
    fc.constantFrom('灯塔', '海，', '（没有人）', 'lamps', 'Port Sorrel', '12'),
    fc.constantFrom('', 'strong', 'em'),
    fc.constantFrom(' ', '，', ' of ', '在'),
  )
  .map(([text, tag, after]) => (tag === '' ? text : `<${tag}>${text}</${tag}>`) + after);

it('reads any mix of Chinese and English, and knows its own marks again', () => {
  fc.assert(
    fc.property(fc.array(RUN, { maxLength: 12 }), fc.constantFrom(EN, ZH), (runs, language) => {
      const { article } = read(para(`${runs.join('')}.`), [], language);
      expect(article.body.root.children.map(({ type }) => type)).toEqual(['paragraph']);
      const sent = contentOf({ ...everyBlock(), ...article }, 'credit');
      expect(read(sent, [], language).article.body).toEqual(article.body);
    }),
    { numRuns: 80 },
  );
});
