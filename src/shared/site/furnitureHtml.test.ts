import { expect, it } from 'vitest';
import { type FurnitureModule, type ModuleWords, NO_WORDS } from './furniture';
import { wordsIn } from './furnitureHtml';

const moduleOf = (
  words: Partial<Record<'en' | 'zh-Hans' | 'zh-Hant', Partial<ModuleWords>>>,
): FurnitureModule => ({
  ...{ id: 'text-1', kind: 'text', look: '', isOn: true, address: '', picture: '' },
  words: Object.fromEntries(
    Object.entries(words).map(([language, said]) => [language, { ...NO_WORDS, ...said }]),
  ),
});

it('says each word in the language of the page, else in the other Chinese, else in any that has it', () => {
  const module = moduleOf({
    en: { title: 'Write to us', text: 'At any hour.', action: 'Write' },
    'zh-Hans': { title: '写信给我们' },
    'zh-Hant': { text: '隨時。' },
  });
  expect(wordsIn(module, 'en')).toMatchObject({
    title: 'Write to us',
    text: 'At any hour.',
    action: 'Write',
  });
  expect(wordsIn(module, 'zh-Hans')).toMatchObject({ title: '写信给我们', text: '隨時。', action: 'Write' });
  expect(wordsIn(module, 'zh-Hant')).toMatchObject({ title: '写信给我们', text: '隨時。', action: 'Write' });
});

it('is no empty box where it was written in one language only', () => {
  const module = moduleOf({ en: {}, 'zh-Hans': { title: '灯', text: '夜里亮着。' } });
  expect(wordsIn(module, 'en')).toMatchObject({ title: '灯', text: '夜里亮着。' });
  expect(wordsIn(moduleOf({}), 'en')).toEqual(NO_WORDS);
});
