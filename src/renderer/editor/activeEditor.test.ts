// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import {
  activateEditor,
  type BodyEditor,
  deactivateEditor,
  focusBody,
  returnToBody,
  typeInBody,
} from './activeEditor';

function bodyEditor(): BodyEditor {
  return {
    run: vi.fn(),
    canRun: () => true,
    focus: vi.fn(),
    type: vi.fn(),
    goTo: vi.fn(),
    show: vi.fn(),
    place: () => null,
    inSight: () => null,
    tellNow: vi.fn(),
    replace: vi.fn(),
  };
}

it('takes her into the text that she went on to before it was there, also where a start ends meanwhile', () => {
  focusBody();
  returnToBody(null);
  const editor = bodyEditor();
  activateEditor(editor, {});
  expect(editor.focus).toHaveBeenCalledOnce();
  expect(editor.goTo).not.toHaveBeenCalled();
  deactivateEditor(editor);
});

it('puts the caret where she left it once the text is there, unless she is elsewhere', () => {
  const field = document.body.appendChild(document.createElement('input'));
  const editor = bodyEditor();
  returnToBody(null);
  field.focus();
  activateEditor(editor, {});
  expect(editor.goTo).not.toHaveBeenCalled();
  deactivateEditor(editor);
  field.blur();
  returnToBody(null);
  activateEditor(editor, {});
  expect(editor.goTo).toHaveBeenCalledExactlyOnceWith(null);
  deactivateEditor(editor);
  field.remove();
});

it('writes all that she typed before the text was there, whatever else took her into it', () => {
  typeInBody({ text: 'One', isTyped: true });
  focusBody();
  typeInBody({ text: ' two', isTyped: true });
  const editor = bodyEditor();
  activateEditor(editor, {});
  expect(vi.mocked(editor.type).mock.calls.map(([text]) => text)).toEqual(['One', ' two']);
  activateEditor(editor, {});
  expect(editor.type).toHaveBeenCalledTimes(2);
  deactivateEditor(editor);
});
