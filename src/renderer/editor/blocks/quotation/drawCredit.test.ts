// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { source } from '../../../../shared/export/testing/everyBlock';
import { drawCredit } from './drawCredit';

function lineOf(changes: Parameters<typeof source>[0]): string {
  const blockquote = document.createElement('blockquote');
  const box = document.createElement('footer');
  box.dataset['credit'] = '';
  blockquote.append(document.createElement('div'), box);
  const credit = { name: 'Quotation', isUnsaved: false, number: 1, onEdit: () => undefined };
  drawCredit(blockquote, { ...credit, source: source({ published: '', accessed: '', ...changes }) });
  return box.querySelector('p')?.textContent ?? '';
}

it.each([
  [{}, 'The Kestrel Ledger, Maren Oduya, Who counts the gulls?'],
  [
    { language: 'zh-Hans', outlet: '雾港周刊', author: '苏晚禾', title: '谁来数海鸥' },
    '雾港周刊，苏晚禾，《谁来数海鸥》',
  ],
  [
    { language: 'zh-Hans', outlet: '雾港周刊', author: '', title: '《谁来数海鸥》' },
    '雾港周刊，《谁来数海鸥》',
  ],
  [
    { language: 'zh-Hant', outlet: '霧港週刊', author: '', title: '再讀《誰來數海鷗》' },
    '霧港週刊，《再讀〈誰來數海鷗〉》',
  ],
] as const)('writes a credit with the marks of its language: %o', (changes, line) => {
  expect(lineOf(changes)).toBe(line);
});
