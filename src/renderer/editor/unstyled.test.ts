import { expect, it } from 'vitest';
import { unstyled } from './unstyled';

it('takes the looks of any node in it, and nothing else', () => {
  const run = { type: 'text', text: 'words', format: 1, style: 'position:fixed;inset:0' };
  const paragraph = { type: 'paragraph', textStyle: 'color:red', children: [run, { type: 'linebreak' }] };
  expect(unstyled({ type: 'quotation', sourceId: 'a', children: [paragraph] })).toEqual({
    type: 'quotation',
    sourceId: 'a',
    children: [
      { type: 'paragraph', textStyle: '', children: [{ ...run, style: '' }, { type: 'linebreak' }] },
    ],
  });
});

it('answers with the very node where it has none', () => {
  const node = { type: 'paragraph', textStyle: '', children: [{ type: 'text', text: 'words', style: '' }] };
  expect(unstyled(node)).toBe(node);
});
