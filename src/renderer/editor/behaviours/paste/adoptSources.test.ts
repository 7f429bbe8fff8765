// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Source } from '../../../../shared/source/source';
import { mountEditor, p, q } from '../../testing/mountEditor';
import { caret, paste } from '../../testing/pasteHtml';

const ledger: Source = {
  id: 's1',
  outlet: 'The Kestrel Ledger',
  author: 'Maren Oduya',
  title: 'Who took the tide books?',
  url: 'https://kestrel.example/tide',
  published: '2026-11-22',
  accessed: '2026-11-23',
  language: 'en',
  archived: '',
};
const interview: Source = { ...ledger, outlet: '', title: 'With the harbour master', url: '' };

/** Pastes a quotation of the source into an article that knows the other; the source that the quotation has then. */
function pasted(source: Source, known: Source) {
  const { editor, snapshot } = mountEditor([p('')], [known]);
  caret(editor, [0]);
  const payload = { namespace: 'galley', nodes: [q(source.id, 'words')], sources: [source] };
  paste(editor, { 'application/x-lexical-editor': JSON.stringify(payload) });
  const { body, sources } = snapshot();
  const [quotation] = body.root.children;
  const id = quotation?.type === 'quotation' ? quotation.sourceId : null;
  return { sources, credited: sources.find((other) => other.id === id) };
}

it.each([
  ['no address, as another has none', { ...interview, id: 's2', title: 'With the pilot' }, interview],
  [
    'the address of one of which less is known',
    { ...ledger, id: 's2' },
    { ...ledger, author: '', title: '' },
  ],
  ['the id of another', { ...ledger, outlet: 'The Fog Wire' }, ledger],
])('a pasted source keeps all it says: %s', (_name, source, known) => {
  const { sources, credited } = pasted(source, known);
  expect(sources).toHaveLength(2);
  expect(sources[0]).toEqual(known);
  expect(credited).toEqual({ ...source, id: credited?.id });
});

it.each([
  ['it says the same under another id', { ...ledger, id: 's2' }],
  [
    'it is a mere address',
    { ...interview, id: 's2', author: '', title: '', published: '', accessed: '', url: ledger.url },
  ],
])('the known source is used where %s', (_name, source) => {
  const { sources, credited } = pasted(source, ledger);
  expect([sources, credited]).toEqual([[ledger], ledger]);
});

it('a quotation whose source did not come along has none', () => {
  const { editor, outline } = mountEditor([p('')], [ledger]);
  caret(editor, [0]);
  const payload = { namespace: 'galley', nodes: [q('s1', 'words')] };
  paste(editor, { 'application/x-lexical-editor': JSON.stringify(payload) });
  expect(outline()).toEqual(['q():[words]']);
});

it('what she was changing of a source stays with that source', () => {
  const { editor, snapshot } = mountEditor([p('')], [ledger]);
  caret(editor, [0]);
  const wire = { ...ledger, outlet: 'The Fog Wire' };
  const { id: _id, ...draft } = { ...wire, title: 'Half a ti' };
  const quotation = { ...q('s1', 'words'), $: { unsavedSource: { sourceId: 's1', draft } } };
  const payload = { namespace: 'galley', nodes: [quotation], sources: [wire] };
  paste(editor, { 'application/x-lexical-editor': JSON.stringify(payload) });
  const { body, sources } = snapshot();
  const id = sources.find(({ outlet }) => outlet === 'The Fog Wire')?.id;
  expect(id).not.toBe('s1');
  expect(body.root.children[0]).toMatchObject({
    sourceId: id,
    $: { unsavedSource: { sourceId: id, draft } },
  });
});
