import { expect, it } from 'vitest';
import { write } from '../../shared/history/testing/write';
import { conflictTexts } from './conflictTexts';

const source = {
  ...{ id: 's', outlet: 'The Kestrel Ledger', author: '', title: 'Fog', url: 'https://kestrel.example/fog' },
  ...{ published: '', accessed: '', language: 'en' as const, archived: '' },
};

it('tells a paragraph that both changed, and one that one side took out', () => {
  const [base, mine, theirs] = write(['C', 'A', 'B']).body.root.children;
  const both = {
    ...({ place: 'text', kind: 'both-changed', block: 1, line: null } as const),
    ...{ base: base!, mine: mine!, theirs: theirs! },
  };
  expect(conflictTexts(both)).toMatchObject({ what: 'Paragraph', mine: 'A', theirs: 'B' });
  const gone = { ...both, kind: 'changed-and-removed', mine: null } as const;
  expect(conflictTexts(gone)).toMatchObject({ mine: 'Taken out', outcome: 'It stays in the text.' });
});

it('tells a field by its name, whatever it holds', () => {
  const field = { place: 'field', field: 'headline', base: null, mine: 'Fog', theirs: '' } as const;
  expect(conflictTexts(field)).toMatchObject({ what: 'Headline', mine: 'Fog', theirs: 'Nothing' });
  const strange = { place: 'field', field: 'desk', base: null, mine: { a: 1 }, theirs: undefined } as const;
  expect(conflictTexts(strange)).toMatchObject({ what: 'desk', mine: '{"a":1}', theirs: 'Nothing' });
});

it('tells a source by all that tells it apart', () => {
  const texts = conflictTexts({
    place: 'source',
    base: null,
    mine: source,
    theirs: { ...source, title: 'Thick fog' },
  });
  expect(texts.mine).toBe('The Kestrel Ledger, Fog, https://kestrel.example/fog');
  expect(texts.theirs).toContain('Thick fog');
});
