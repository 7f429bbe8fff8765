import { $getRoot, $parseSerializedNode, $setSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $setArticleSources } from './articleSources';
import type { BodySnapshot } from './bodySnapshot';

/** Puts another text and its sources in the place of what is there, as one step that Undo takes back. */
export function replaceBody(editor: LexicalEditor, { body, sources }: BodySnapshot): void {
  editor.update(
    () => {
      $setSelection(null);
      const blocks = body.root.children.map((block) => $parseSerializedNode({ version: 1, ...block }));
      $getRoot()
        .clear()
        .append(...blocks);
      $setArticleSources(sources);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}
