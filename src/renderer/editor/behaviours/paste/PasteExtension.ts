import {
  $exportMimeTypeFromSelection,
  $generateNodesFromSerializedNodes,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import {
  $getEditor,
  $getSelection,
  $onUpdate,
  $setSelection,
  type BaseSelection,
  configExtension,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical';
import { uuidv7 } from 'uuidv7';
import type { Source } from '../../../../shared/source/source';
import { $keptLinesAtSelection } from '../../blocks/lines/keptLines';
import { $adoptSources } from './adoptSources';
import { $addressesIn, $cleanAddresses } from './cleanAddresses';
import { inertHtml } from './inertHtml';
import { $insertBlocks } from './insertBlocks';
import { $ownPayload, readOwnPayload } from './ownPayload';
import type { PastedBlocks } from './PastedBlocks';
import { readHtml } from './readHtml';
import { readText } from './readText';
import { writeHtml } from './writeHtml';

/**
 * Pastes and drops: our own payload first, then HTML, then plain text, each read into the article's kinds. Copies
 * carry that payload and clean HTML.
 */
export const PasteExtension = defineExtension({
  name: 'galley/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [
          (data, selection) => {
            const pasted = readOwnPayload(data);
            return pasted !== null && $paste(pasted, selection);
          },
        ],
        // Where lines are kept, the plain text has them, and the HTML mostly not.
        'text/html': [
          (html, selection) =>
            $keptLinesAtSelection() === null && $pasteOutside(readHtml(parse(html), uuidv7), selection),
        ],
        'text/plain': [
          (text, selection) =>
            $pasteLines(text) || $pasteOutside({ blocks: readText(text), sources: [] }, selection),
        ],
        'text/uri-list': [
          (text, selection) => $pasteOutside({ blocks: readText(text), sources: [] }, selection),
        ],
      },
    }),
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'application/x-lexical-editor': [(selection, next) => $ownPayload(selection, next())],
        'text/html': [
          (selection, next) => {
            const copied = readOwnPayload(
              $exportMimeTypeFromSelection('application/x-lexical-editor', selection) ?? '',
            );
            return copied === null ? next() : writeHtml(copied);
          },
        ],
      },
    }),
  ],
});

/** Plain text among lines that keep their spaces; false elsewhere. */
function $pasteLines(text: string): boolean {
  if ($keptLinesAtSelection() === null) return false;
  $getSelection()?.insertRawText(text);
  return true;
}

/** False when there were no words in it, so that the clipboard's next form gets its turn. */
function $paste({ blocks, sources }: PastedBlocks, selection: BaseSelection): boolean {
  if (blocks.length === 0) return false;
  $put($generateNodesFromSerializedNodes(blocks), sources, selection);
  return true;
}

/** What another program copied: its addresses are cleaned in a step of their own, which Undo takes back first. */
function $pasteOutside({ blocks, sources }: PastedBlocks, selection: BaseSelection): boolean {
  if (blocks.length === 0) return false;
  const editor = $getEditor();
  const nodes = $generateNodesFromSerializedNodes(blocks);
  const addresses = $addressesIn(nodes);
  $put(nodes, sources, selection);
  if (addresses.length > 0) {
    const clean = () => void $cleanAddresses(addresses);
    $onUpdate(() => editor.update(clean, { tag: HISTORY_PUSH_TAG, discrete: true }));
  }
  return true;
}

function $put(nodes: LexicalNode[], sources: readonly Source[], selection: BaseSelection): void {
  if ($getSelection() !== selection) $setSelection(selection);
  $adoptSources(nodes, sources);
  $insertBlocks(nodes);
}

/** An inert document: nothing in it runs or loads. */
function parse(html: string): HTMLElement {
  // Before the body a parser drops the space that a bare phrase starts with.
  const inBody = /<(html|head|body)\b/i.test(html) ? html : `<body>${html}`;
  return new DOMParser().parseFromString(inertHtml(inBody), 'text/html').body;
}
