import {
  $exportMimeTypeFromSelection,
  $generateNodesFromSerializedNodes,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import { $getSelection, $setSelection, type BaseSelection, configExtension, defineExtension } from 'lexical';
import { uuidv7 } from 'uuidv7';
import { $articleSources, $keepSource } from '../../articleSources';
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
  const ids = new Map(sources.map((source) => [source.id, $adopt(source)]));
  const adopted = blocks.map((block) =>
    block.type === 'quotation' && block.sourceId !== null
      ? { ...block, sourceId: ids.get(block.sourceId) ?? $knownId(block.sourceId) }
      : block,
  );
  $insertBlocks($generateNodesFromSerializedNodes(adopted));
  return true;
}

/** The article's id for a source that came along: the one it has already, by id or by address, or the new one. */
function $adopt(source: PastedBlocks['sources'][number]): string {
  const known = $articleSources().find(
    (other) => other.id === source.id || (source.outlet === '' && other.url === source.url),
  );
  if (known !== undefined) return known.id;
  $keepSource(source);
  return source.id;
}

function $knownId(id: string): string | null {
  return $articleSources().some((source) => source.id === id) ? id : null;
}

/** An inert document: nothing in it runs or loads. */
function parse(html: string): HTMLElement {
  // Before the body a parser drops the space that a bare phrase starts with.
  const inBody = /<(html|head|body)\b/i.test(html) ? html : `<body>${html}`;
  return new DOMParser().parseFromString(inBody, 'text/html').body;
}
