// @vitest-environment jsdom
import { $forEachSelectedTextNode } from '@lexical/selection';
import { $getRoot, $isElementNode, $isTextNode, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { pasteHtml } from '../../testing/pasteHtml';
import { $setRunLanguage } from './RunLanguageExtension';

beforeEach(() => document.body.replaceChildren());

it('words of another language are said to be so in the article and in the page, and Undo takes it back', () => {
  const { editor, root, outline } = mountEditor([p('They call it la marée there.')]);
  act(editor, () => {
    const [block] = $getRoot().getChildren();
    const text = $isElementNode(block) ? block.getFirstChild() : null;
    if ($isTextNode(text)) text.select(13, 21);
    $forEachSelectedTextNode((words) => $setRunLanguage(words, 'fr'));
  });
  expect(outline()).toEqual(['p:They call it <span lang="fr">la marée</span> there.']);
  expect(root.querySelector('[lang=fr]')?.textContent).toBe('la marée');
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
  expect(outline()).toEqual(['p:They call it la marée there.']);
  expect(root.querySelector('[lang]')).toBeNull();
});

it.each([
  [
    '<p>They call it <i lang="FR">la marée</i> there.',
    'p:They call it _<span lang="fr">la marée</span>_ there.',
  ],
  [
    '<div lang=EN-GB><p><span lang=EN-US>The tide</span> of <span lang=PT-BR>Recife</span>',
    'p:The tide of <span lang="pt-BR">Recife</span>',
  ],
  ['<div lang=fr><p>La <span lang=fr-CA>marée</span></div><p>x', 'p:<span lang="fr">La marée</span>'],
  ['<p lang=zh-CN>海 <b lang="x y">sea</b> <i lang="javascript:1">y</i>', 'p:海 **sea** _y_'],
])('of %s the language of words is kept where it says something', (html, pasted) => {
  const { outline } = pasteHtml(html);
  expect(outline()[0]).toBe(pasted);
});
