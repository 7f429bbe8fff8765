import './page.css';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HeadingNode, QuoteNode, $createQuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as TextParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/** From so many blocks on Galley's editor lays out only what is in sight (ArticleEditor). */
const LONG = 64;

/**
 * What the bench calls: mounts one of the peers on the same paragraphs, alone in its page, or in the place and the
 * classes of a text that is there.
 */
interface PeerWindow {
  mountPeer(
    kind: 'prosemirror' | 'lexical' | 'contenteditable',
    paragraphs: { text: string; isQuoted: boolean }[],
    instead: HTMLElement | null,
  ): void;
}

(window as unknown as PeerWindow).mountPeer = (kind, paragraphs, instead) => {
  const text = document.createElement('div');
  const content = document.createElement('div');
  for (const { text: words, isQuoted } of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    if (!isQuoted) content.append(paragraph);
    else if (content.lastElementChild?.tagName === 'BLOCKQUOTE') content.lastElementChild.append(paragraph);
    else content.appendChild(document.createElement('blockquote')).append(paragraph);
  }
  const isLong = content.childElementCount > LONG;
  if (instead === null) {
    const surface = document.createElement('div');
    surface.id = 'surface';
    surface.append(text);
    document.body.append(surface);
  } else instead.replaceWith(text);
  if (kind === 'contenteditable') {
    text.id = 'text';
    text.contentEditable = 'true';
    text.setAttribute('role', 'textbox');
    text.toggleAttribute('data-long', isLong);
    text.append(...content.children);
    return;
  }
  if (kind === 'lexical') {
    text.id = 'text';
    text.contentEditable = 'true';
    text.setAttribute('role', 'textbox');
    text.toggleAttribute('data-long', isLong);
    mountLexical(text, content);
    return;
  }
  const state = EditorState.create({
    doc: TextParser.fromSchema(schema).parse(content),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  });
  const view = new EditorView(text, { state });
  if (instead === null) view.dom.id = 'text';
  else view.dom.classList.add(...instead.classList);
  view.dom.setAttribute('role', 'textbox');
  view.dom.toggleAttribute('data-long', isLong);
};

/** Lexical with what every rich text in it has, and nothing of Galley's. */
function mountLexical(text: HTMLElement, content: HTMLElement): void {
  const editor = createEditor({ nodes: [HeadingNode, QuoteNode], onError: (error) => reportError(error) });
  editor.setRootElement(text);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const paragraphOf = (element: Element) =>
    $createParagraphNode().append($createTextNode(element.textContent));
  editor.update(
    () =>
      $getRoot().append(
        ...[...content.children].map((block) =>
          block.tagName === 'BLOCKQUOTE'
            ? $createQuoteNode().append(...[...block.children].map(paragraphOf))
            : paragraphOf(block),
        ),
      ),
    { discrete: true },
  );
}
