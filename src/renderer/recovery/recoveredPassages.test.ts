import { expect, it } from 'vitest';
import { type Article, newArticle } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { recoveredPassages } from './recoveredPassages';

const ID = '01890000-0000-7000-8000-000000000001';

function article(headline: string, ...paragraphs: string[]): Article {
  const empty = newArticle(ID, '2026-11-24T13:40:00.000Z', 'en');
  const [block] = empty.body.root.children as [Block & { type: 'paragraph' }];
  const children = paragraphs.map((text) => ({
    ...block,
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  })) as Block[];
  return { ...empty, headline, body: { root: { ...empty.body.root, children } } };
}

const told = ({ passages }: ReturnType<typeof recoveredPassages>) =>
  passages.map((pieces) =>
    pieces
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
      .join(''),
  );

it('shows what was written since, with the words around it', () => {
  const start =
    'The prints are now the only full set known to exist, and nobody at the harbour office knew of them';
  const before = article('Tide books', 'Untouched.', `${start}.`);
  const now = article('Tide books', 'Untouched.', `${start}, she says.`, 'One more line.');
  const found = recoveredPassages(before, now);
  expect(told(found)).toEqual([
    expect.stringMatching(/^….*knew of them\[\+, she says\]\.$/),
    '[+One more line.]',
  ]);
  expect(found.words).toBe(5);
});

it('tells of a new headline, and of what was taken out', () => {
  const found = recoveredPassages(article('Low water', 'Gone by now.'), article('High water'));
  expect(told(found)).toEqual(['[-Low][+High] water', '[-Gone by now.]']);
});

it('shows nothing where nothing differs', () => {
  const same = article('Low water', 'As it was.');
  expect(recoveredPassages(same, { ...same, slug: 'low-water' })).toEqual({ passages: [], words: 0 });
});
