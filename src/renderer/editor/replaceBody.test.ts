// @vitest-environment jsdom
import { UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { act, mountEditor, p, q } from './testing/mountEditor';
import { replaceBody } from './replaceBody';

const SOURCE = {
  id: 's1',
  outlet: 'The Kestrel Ledger',
  author: '',
  title: '',
  url: '',
  published: '',
  accessed: '',
  language: 'en' as const,
  archived: '',
};

it('puts another text and its sources in the place of what is there, as one step that Undo takes back', () => {
  const { editor, outline, snapshot } = mountEditor([p('As it is now.'), p('And more.')]);
  const before = snapshot();
  replaceBody(editor, {
    body: { root: { type: 'root', children: [p('As it was.'), q('s1', 'One', 'Two')] } },
    sources: [SOURCE],
  });
  expect(outline()).toEqual(['p:As it was.', 'q(s1):[One|Two]']);
  expect(snapshot().sources).toEqual([SOURCE]);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
  expect(snapshot()).toEqual(before);
});
