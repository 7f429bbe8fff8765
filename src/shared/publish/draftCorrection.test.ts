import { expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import type { Block } from '../article/blocks';
import { blockText } from '../article/blockText';
import type { Language } from '../article/language';
import { compareArticles } from '../history/compareArticles';
import { draftCorrection } from './draftCorrection';

const line = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] });
const article = (lines: readonly string[], language: Language = 'en'): Article => ({
  ...newArticle('018f4e1e-0000-7000-8000-000000000000', '2026-01-01T00:00:00.000Z', language),
  body: { root: { type: 'root', children: lines.map(line) } },
});
function draft(before: readonly string[], after: readonly string[], language: Language = 'en') {
  const { blocks } = compareArticles(article(before, language), article(after, language));
  return draftCorrection(blocks, language, '2026-11-29');
}

it('says which words were other ones, dated, and is a draft', () => {
  const note = draft(
    ['The bridge opened in autumn, as Renn said.', 'Forty volumes are missing.', 'The office is shut.'],
    ['The bridge opened in spring, as Renn said.', 'Forty volumes are missing.'],
  );
  expect(note).toMatchObject({ type: 'note', noteKind: 'correction', date: '2026-11-29' });
  expect(note?.children.map((child) => blockText(child))).toEqual([
    'An earlier version said “autumn” where it now says “spring”.',
    'An earlier version said “The office is shut.”, which has been taken out.',
  ]);
});

it('speaks the language of the article', () => {
  const said = (language: Language) => {
    const note = draft(['大桥于秋天开通。'], ['大桥于春天开通。'], language);
    return note?.children.map((child) => blockText(child));
  };
  expect(said('zh-Hans')?.[0]).toMatch(/^此前版本中的“.*秋.*”已改为“.*春.*”。$/);
  expect(said('zh-Hant')?.[0]).toMatch(/^此前版本中的「.*秋.*」已改為「.*春.*」。$/);
});

it.each([
  ['nothing was changed', ['One.'], ['One.']],
  ['something was only added', ['One.'], ['One.', 'Two.']],
  ['a mark is another', ['“One.”'], ['"One."']],
])('drafts none where %s', (_name, before, after) => {
  expect(draft(before, after)).toBeNull();
});
