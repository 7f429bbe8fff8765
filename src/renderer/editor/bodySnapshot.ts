import type { EditorState, LexicalEditor, SerializedEditorState } from 'lexical';
import { type Body, emptyBody } from '../../shared/article/article';
import type { Source } from '../../shared/source/source';
import { $articleSources } from './articleSources';
import { unstyled } from './unstyled';

/** What the editor holds, as the article file wants it. */
export interface BodySnapshot {
  body: Body;
  sources: Source[];
}

/** The root as Lexical serialises it, with the node states under `$`. */
type RootJSON = Body['root'] & { $?: { sources?: readonly Source[]; step?: number } };

/** Serialises a state: the sources come out of the root and stand beside the body. */
export function takeSnapshot(state: EditorState): BodySnapshot {
  const { root, ...rest } = state.toJSON() as unknown as { root: RootJSON };
  const { $: states, ...plainRoot } = root;
  const { sources: _sources, step: _step, ...otherStates } = states ?? {};
  const kept = Object.keys(otherStates).length > 0 ? { $: otherStates } : {};
  return { body: { ...rest, root: { ...plainRoot, ...kept } }, sources: [...state.read($articleSources)] };
}

/** The state that shows this body and these sources. Throws where Lexical does not know a node of the body. */
export function stateOf(editor: LexicalEditor, { body, sources }: BodySnapshot): EditorState {
  // Lexical refuses a root without a block, and would show an editor that has lost the sources too.
  const { children } = body.root.children.length > 0 ? body.root : emptyBody().root;
  const root: RootJSON = { ...body.root, children: children.map(unstyled) };
  const withSources = { ...body, root: { ...root, $: { ...root.$, sources } } };
  return editor.parseEditorState(withSources as unknown as SerializedEditorState);
}
