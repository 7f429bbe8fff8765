import { $getEditor, $getSelection, $onUpdate } from 'lexical';
import { uuidv7 } from 'uuidv7';
import type { Inline } from '../../../../shared/article/inline';
import { Losses, parseInert, readHtml, sayLosses } from '../../../reading';
import { usePasteLine } from './pasteLineStore';

/** Pastes the lines of what another program copied into verse or code, and says what of it is no line. */
export function $pasteLines(html: string, plain: string): void {
  const editor = $getEditor();
  const losses = new Losses();
  const { blocks, sources } = readHtml(parseInert(html), uuidv7, { losses, keepsAll: false });
  losses.add('source', sources.length);
  losses.add('table', blocks.filter(({ type }) => type === 'table').length);
  losses.add(
    'unlinked',
    blocks.reduce((count, block) => count + linksIn(block, plain), 0),
  );
  $getSelection()?.insertRawText(plain);
  const says = sayLosses(losses);
  if (says === null) return;
  const line = { says, asIs: null, plain: null, focus: () => editor.focus() };
  $onUpdate(() => usePasteLine.setState({ line }));
}

/** How many links there are whose address is not in the words either. */
function linksIn(node: object, plain: string): number {
  const {
    type,
    url = '',
    children = [],
  } = node as { type?: Inline['type']; url?: string; children?: object[] };
  const own = type === 'link' && !plain.includes(url) ? 1 : 0;
  return children.reduce((count, child) => count + linksIn(child, plain), own);
}
