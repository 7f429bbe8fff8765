import { expect, it } from 'vitest';
import type { Block } from './blocks';
import { proposeLanguage } from './proposeLanguage';

const own = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] });
const CHINESE = '没有人问过海鸥，它们数得比我们准。';

it('goes by her own words, and not by what others say', () => {
  const quotation: Block = { type: 'quotation', sourceId: null, children: [own(CHINESE) as never] };
  const card: Block = { type: 'embed', url: '', title: CHINESE, author: '', date: '' };
  expect(proposeLanguage('Gulls', [own(CHINESE)], 'en')).toBe('zh-Hans');
  expect(proposeLanguage('Gulls', [quotation, card], 'en')).toBe('en');
});

it('knows by its characters which Chinese a text is in, and leaves it where they say nothing', () => {
  const traditional = '總統府發言人週一表示，絕不讓步。';
  expect(proposeLanguage('臺灣總統府重申', [own(traditional)], 'en')).toBe('zh-Hant');
  expect(proposeLanguage('', [own(traditional)], 'zh-Hans')).toBe('zh-Hant');
  expect(proposeLanguage('', [own(CHINESE)], 'zh-Hant')).toBe('zh-Hans');
  expect(proposeLanguage('', [own('潮水更高')], 'zh-Hant')).toBe('zh-Hant');
  expect(proposeLanguage('', [own(CHINESE)], 'en', 'zh-TW')).toBe('zh-Hant');
});
