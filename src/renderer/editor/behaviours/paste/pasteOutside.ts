import { $getEditor, $onUpdate, type BaseSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { cleanLink } from '../../../../shared/source/cleanLink';
import { $cleanAddresses } from './cleanAddresses';
import { rememberCleaned } from './cleanedAddresses';
import { Losses, type PastedBlocks, type Reading, readText, sayLosses, wordsOf } from '../../../reading';
import { $takesLinesOnly } from './insertBlocks';
import { usePasteLine } from './pasteLineStore';
import { $putBlocks } from './putBlocks';
import { type Place, putInstead } from './putInstead';

/** What another program put on the clipboard. */
export interface Outside {
  read(reading: Reading): PastedBlocks;
  /** The same as plain text; empty where it is only to be had from what was read. */
  plain: string;
  /** What is to be said of it, whatever is missing. */
  says?: string;
  /** Why something is missing. */
  explains?: string;
}

/**
 * Pastes what another program copied. Its addresses are cleaned in a step of their own, which Undo takes back first, and a
 * quiet line says what is not as it was. False when there were no words, so that the clipboard's next form gets its turn.
 */
export function $pasteOutside(outside: Outside, selection: BaseSelection): boolean {
  const editor = $getEditor();
  const losses = new Losses();
  const pasted = cleanSources(outside.read({ losses, keepsAll: false }), losses);
  const isEmpty = pasted.blocks.length === 0;
  if (isEmpty && (losses.isEmpty || outside.plain.trim() !== '')) return false;
  const place = { state: editor.getEditorState(), selection: selection.clone() };
  if ($takesLinesOnly(selection))
    losses.add('table', pasted.blocks.filter(({ type }) => type === 'table').length);
  const addresses = isEmpty ? [] : $putBlocks(pasted, selection);
  const clean = () => losses.add('tracking', $cleanAddresses(addresses));
  const say = () => openLine(editor, place, outside, pasted, losses);
  $onUpdate(() => {
    if (addresses.length === 0) say();
    else {
      editor.update(clean, { tag: HISTORY_PUSH_TAG, discrete: true, onUpdate: say });
      rememberCleaned(editor, addresses);
    }
  });
  return true;
}

/** What the quotations cite is cleaned as links are; _Paste as is_ brings it as it was. */
function cleanSources({ blocks, sources }: PastedBlocks, losses: Losses): PastedBlocks {
  const cleaned = sources.map((source) => ({ ...source, url: cleanLink(source.url) }));
  losses.add('tracking', cleaned.filter(({ url }, at) => url !== sources[at]?.url).length);
  return { blocks, sources: cleaned };
}

function openLine(
  editor: LexicalEditor,
  place: Place,
  outside: Outside,
  pasted: PastedBlocks,
  losses: Losses,
): void {
  const missing = sayLosses(losses, pasted.blocks.length === 0);
  const says = [outside.says, missing, outside.explains].filter(Boolean).join(' ');
  if (says === '') return;
  const asIs = outside.read({ losses: new Losses(), keepsAll: true });
  const words = outside.plain === '' ? wordsOf(pasted.blocks) : outside.plain;
  const plain = { blocks: readText(words), sources: [] };
  const putsMore = losses.of('tracking') > 0 || saying(asIs) !== saying(pasted);
  const putsLess = plain.blocks.length > 0 && saying(plain) !== saying(asIs);
  usePasteLine.setState({
    line: {
      says,
      asIs: putsMore ? () => putInstead(editor, place, (at) => $putBlocks(asIs, at)) : null,
      plain: putsLess ? () => putInstead(editor, place, (at) => $putBlocks(plain, at)) : null,
      focus: () => editor.focus(),
    },
  });
}

const saying = ({ blocks }: PastedBlocks) =>
  JSON.stringify(blocks.map((block) => ({ ...block, sourceId: null })));
