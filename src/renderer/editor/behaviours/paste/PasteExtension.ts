import {
  $exportMimeTypeFromSelection,
  $generateNodesFromSerializedNodes,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import { $getSelection, $setSelection, type BaseSelection, configExtension, defineExtension } from 'lexical';
import { uuidv7 } from 'uuidv7';
import { $adoptSources } from './adoptSources';
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
        'text/html': [(html, selection) => $paste(readHtml(parse(html), uuidv7), selection)],
        'text/plain': [(text, selection) => $paste({ blocks: readText(text), sources: [] }, selection)],
        'text/uri-list': [(text, selection) => $paste({ blocks: readText(text), sources: [] }, selection)],
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

/** False when there were no words in it, so that the clipboard's next form gets its turn. */
function $paste({ blocks, sources }: PastedBlocks, selection: BaseSelection): boolean {
  if (blocks.length === 0) return false;
  if ($getSelection() !== selection) $setSelection(selection);
  const nodes = $generateNodesFromSerializedNodes(blocks);
  $adoptSources(nodes, sources);
  $insertBlocks(nodes);
  return true;
}

/** An inert document: nothing in it runs or loads. */
function parse(html: string): HTMLElement {
  // Before the body a parser drops the space that a bare phrase starts with.
  const inBody = /<(html|head|body)\b/i.test(html) ? html : `<body>${html}`;
  return new DOMParser().parseFromString(inertHtml(inBody), 'text/html').body;
}
