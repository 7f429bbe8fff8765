// @vitest-environment jsdom
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { act, mountEditor, p, q } from './testing/mountEditor';
import { registerSteps, replaceBody } from './replaceBody';

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
  const steps: string[] = [];
  registerSteps(editor, (from, to) => steps.push(`${from} to ${to}`));
  replaceBody(
    editor,
    {
      body: { root: { type: 'root', children: [p('As it was.'), q('s1', 'One', 'Two')] } },
      sources: [SOURCE],
    },
    1,
  );
  expect(outline()).toEqual(['p:As it was.', 'q(s1):[One|Two]']);
  expect(snapshot().sources).toEqual([SOURCE]);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
  expect(snapshot()).toEqual(before);
  act(editor, () => void editor.dispatchCommand(REDO_COMMAND));
  expect(outline()).toHaveLength(2);
  expect(JSON.stringify(snapshot())).not.toContain('step');
  expect(steps).toEqual(['1 to 0', '0 to 1']);
});
