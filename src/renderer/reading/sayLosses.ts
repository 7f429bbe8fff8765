import { countOf } from '../../shared/lib/countOf';
import type { Losses, LossKind } from './Losses';

const LEFT_OUT: readonly [LossKind, string, string][] = [
  ['picture', 'picture', 'pictures'],
  ['embed', 'embedded frame or video', 'embedded frames or videos'],
  ['source', 'source of a quotation', 'sources of quotations'],
  ['field', 'form field', 'form fields'],
  ['comment', 'comment', 'comments'],
  ['deletion', 'passage that is marked as deleted', 'passages that are marked as deleted'],
  ['pageHead', 'head or foot of its pages', 'heads or feet of its pages'],
  ['hidden', 'hidden passage', 'hidden passages'],
  ['reading', 'reading over characters', 'readings over characters'],
  ['sign', 'sign of a font of signs', 'signs of a font of signs'],
  ['label', 'number in words before a paragraph', 'numbers in words before paragraphs'],
];

/** What she can do about pictures that are only named by where another program has them. */
const PICTURE_FILES = {
  Pasted: 'Copy it alone and paste it, or import the whole document.',
  Imported: 'Add it with “Picture…”, or copy it alone and paste it.',
};

/** Nobody sees the page beside an import, and would take it for words of the article. */
const DESCRIBED = 'Where a picture with a description was, that stands in square brackets.';

const BEYOND = 'It has more marks of Markdown in one place than any text: these stand as they are written.';

const CHANGED: readonly [LossKind, string, string][] = [
  ['formula', '1 formula is now words in a line.', '# formulas are now words in a line.'],
  ['table', '1 table is now lines with tabs.', '# tables are now lines with tabs.'],
  [
    'numbering',
    '1 list had letters or numbers of another order: it counts upwards here.',
    '# lists had letters or numbers of another order: they count upwards here.',
  ],
  ['merged', '1 merged cell is now single cells.', '# merged cells are now single cells.'],
  ['unlinked', '1 link is only its words here.', '# links are only their words here.'],
  ['link', '1 link led to no web page: its words stay.', '# links led to no web page: their words stay.'],
  [
    'fileLink',
    '1 link to another file is only its words here: link them to the address of its article.',
    '# links to other files are only their words here: link them to the addresses of their articles.',
  ],
  ['beyond', BEYOND, BEYOND],
  ['tracking', '1 address was cleaned of tracking.', '# addresses were cleaned of tracking.'],
];

/** What became of what was read, in plain words; null where it is all there. */
export function sayLosses(
  losses: Losses,
  isEmpty = false,
  how: 'Pasted' | 'Imported' = 'Pasted',
): string | null {
  if (losses.isEmpty) return null;
  const leftOut = LEFT_OUT.flatMap(([kind, one, many]) => {
    const count = losses.of(kind);
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];
  });
  const files = losses.of('pictureFile');
  const advice =
    files === 0
      ? []
      : [
          `Of ${countOf(files, 'picture')} only the address on a disk was there, which Galley may not open.`,
          PICTURE_FILES[how],
        ];
  if (isEmpty)
    return leftOut.length === 0
      ? null
      : [`There were no words to paste, only ${listed(leftOut)}.`, ...advice].join(' ');
  const changed = CHANGED.flatMap(([kind, one, many]) => {
    const count = losses.of(kind);
    return count === 0 ? [] : [count === 1 ? one : many.replace('#', count.toLocaleString('en'))];
  });
  return [
    ...(leftOut.length === 0 ? [] : [`${how} without ${listed(leftOut)}.`]),
    ...(how === 'Imported' && losses.of('described') > 0 ? [DESCRIBED] : []),
    ...advice,
    ...changed,
  ].join(' ');
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
