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
