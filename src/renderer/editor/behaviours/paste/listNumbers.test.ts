// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { articleSchema, newArticle } from '../../../../shared/article/article';
import { pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

const word = (mark: string, words: string, level = 1) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span>${words}</p>`;

/** The lists of the body in short, with the number each starts at. */
function lists(html: string): string[] {
  const { snapshot, outline } = pasteHtml(html);
  const short = outline();
  return snapshot().body.root.children.map((block, at) =>
    block.type === 'list' && block.listType === 'number' ? `${block.start}:${short[at]}` : (short[at] ?? ''),
  );
}

it.each([
  ['its first item', '<ol><li value="7">g</li><li>h</li></ol>', ['7:ol:[g|h]']],
  ['Word, from four', word('4.', 'd') + word('5.', 'e'), ['4:ol:[d|e]']],
  ['Word, going on', `${word('1.', 'a')}<p>x</p>${word('2.', 'b')}`, ['1:ol:[a]', 'p:x', '2:ol:[b]']],
  ['Word, of three levels', word('1.', 'a') + word('1.1.', 'b', 2) + word('1.2.', 'c', 2), ['1:ol:[a|(bc)]']],
  ['Word, after signs', word('·', 'a') + word('1.', 'b'), ['ul:[a]', '1:ol:[b]']],
  ['Word, in Chinese', word('一、', '甲') + word('二、', '乙'), ['1:ol:[甲|乙]']],
])('a list keeps its numbers: %s', (_name, html, expected) => {
  expect(lists(html)).toEqual(expected);
});

it.each(['99999999999999999999', '-99999999999', '1e400', 'iv', ''])(
  'a list that starts at “%s” can be saved',
  (start) => {
    const { snapshot } = pasteHtml(`<ol start="${start}"><li value="${start}">x</li></ol>`);
    const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
    expect(articleSchema.safeParse({ ...article, ...snapshot() }).error).toBeUndefined();
  },
);
