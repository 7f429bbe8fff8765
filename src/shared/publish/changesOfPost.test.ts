import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesOfPost } from './changesOfPost';

const block = (words: string) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`;
const LINES = [
  'The harbour master keeps forty volumes of tide records in biscuit tins.',
  'Nobody at the office knows who lit the lamps that night.',
  'A schoolteacher photographed every page before the council met.',
  'On Monday the ferry to Lower Anselm was cut to two boats.',
];
const rendered = LINES.map(block);
const base = rendered.join('\n\n');
const changed = (pieces: string[]) => changesOfPost(rendered, base, pieces.join('\n\n'));

it('finds nothing where nothing was changed', () => {
  expect(changed(rendered)).toEqual({ changes: [], unplaced: [] });
});

it('finds what was changed, added and taken out, and where', () => {
  const [one, two, three, four] = rendered as [string, string, string, string];
  const other = two.replace('that night', 'on Sunday night');
  expect(changed([one, other, three, four])).toEqual({
    changes: [{ kind: 'changed', at: 1, old: 1, now: 1 }],
    unplaced: [],
  });
  const added = block('Correction: it was spring.');
  expect(changed([one, two, added, three, four]).changes).toEqual([{ kind: 'added', at: 1, now: 2 }]);
  expect(changed([added, one, two, three, four]).changes).toEqual([{ kind: 'added', at: -1, now: 0 }]);
  expect(changed([one, three, four]).changes).toEqual([{ kind: 'removed', at: 1 }]);
});

it('says what stands only on the site', () => {
  const notes = '<!-- wp:list -->\n<ol class="footnotes"><li>One note of it.</li></ol>\n<!-- /wp:list -->';
  const whole = [...rendered, notes];
  const now = [...rendered, notes.replace('One note', 'Another note')];
  expect(changesOfPost(rendered, whole.join('\n\n'), now.join('\n\n'))).toEqual({
    changes: [],
    unplaced: [{ old: 4, now: 4 }],
  });
  const [one, two, three, four] = rendered as [string, string, string, string];
  expect(changed([two, three, four, one]).unplaced).toEqual([{ old: 0, now: 3 }]);
});

it('knows the blocks again that the site wrote in another form', () => {
  const held = rendered.map((piece) => piece.replace('<p>', '<p class="x">'));
  const now = held.map((piece, at) => (at === 2 ? piece.replace('every page', 'each page') : piece));
  const { changes } = changesOfPost(rendered, held.join('\n\n'), now.join('\n\n'));
  expect(changes).toMatchObject([{ kind: 'changed', at: 2 }]);
});

it('leaves no word of theirs out: each piece that is new stands in a change', () => {
  const lines = fc.uniqueArray(fc.constantFrom(...LINES, 'A new line about gulls.', 'Two lamps were lit.'), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(lines, (theirs) => {
      const pieces = theirs.map(block);
      const { changes } = changed(pieces);
      const markups = changes.flatMap((change) => ('now' in change ? [pieces[change.now]] : []));
      const fresh = pieces.filter((piece) => !rendered.includes(piece));
      for (const piece of fresh) expect(markups).toContain(piece);
    }),
  );
});
