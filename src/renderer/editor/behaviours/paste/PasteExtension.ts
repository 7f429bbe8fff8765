import {
  $exportMimeTypeFromSelection,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import { $getSelection, type BaseSelection, configExtension, defineExtension, mergeRegister } from 'lexical';
import { uuidv7 } from 'uuidv7';
import { $keptLinesAtSelection } from '../../blocks/lines/keptLines';
import {
  heldAddresses,
  isListing,
  parseInert,
  readHtml,
  readTabs,
  readText,
  wordsOf,
} from '../../../reading';
import { looksLikeMarkdown } from './looksLikeMarkdown';
import { $ownPayload, readOwnPayload } from './ownPayload';
import { usePasteLine } from './pasteLineStore';
import { $pasteAddress } from './pasteAddress';
import { $pasteMarkdown } from './pasteMarkdown';
import { $pasteHeld } from './pasteHeld';
import { $pasteLines } from './pasteLines';
import { $pasteOutside } from './pasteOutside';
import { $putBlocks } from './putBlocks';
import { registerInsertedLines } from './registerInsertedLines';
import { registerPasteLine } from './registerPasteLine';
import { writeHtml } from './writeHtml';

/**
 * Pastes and drops: our own payload first, then HTML, then plain text, each read into the article's kinds. Copies
 * carry that payload and clean HTML.
 */
export const PasteExtension = defineExtension({
  name: 'galley/paste',
  register: (editor) => mergeRegister(registerPasteLine(editor), registerInsertedLines(editor)),
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [$pasteOwn],
        'text/html': [
          (html, selection, _next, transfer) => $pasteHtml(html, selection, transfer.getData('text/plain')),
        ],
        'text/plain': [$pasteText],
        'text/uri-list': [$pasteText],
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
function $pasteOwn(data: string, selection: BaseSelection): boolean {
  const pasted = takesPlain() ? null : readOwnPayload(data);
  if (pasted === null || pasted.blocks.length === 0) return false;
  $putBlocks(pasted, selection);
  return true;
}

function $pasteHtml(html: string, selection: BaseSelection, plain: string): boolean {
  // Where lines are kept, the plain text has them, and the HTML mostly not.
  if (plain !== '' && $keptLinesAtSelection() !== null) {
    $pasteLines(html, plain);
    return true;
  }
  // An editor of Markdown shows its text as a program.
  const isSource = plain !== '' && isListing(parseInert(html)) && looksLikeMarkdown(plain);
  if (isSource && !takesPlain()) return $pasteText(plain, selection);
  const held = takesPlain() ? [] : heldAddresses(parseInert(html));
  if (held.length > 0) {
    $pasteHeld(html, held, plain, selection);
    return true;
  }
  if (!takesPlain())
    return $pasteOutside(
      { read: (reading) => readHtml(parseInert(html), uuidv7, reading), plain },
      selection,
    );
  return plain === '' && $pasteText(wordsOf(readHtml(parseInert(html), uuidv7).blocks), selection);
}

function $pasteText(text: string, selection: BaseSelection): boolean {
  if ($keptLinesAtSelection() !== null) {
    $getSelection()?.insertRawText(text);
    return true;
  }
  if (!takesPlain() && $pasteAddress(text, selection)) return true;
  if (!takesPlain() && looksLikeMarkdown(text)) {
    $pasteMarkdown(text, selection);
    return true;
  }
  const table = takesPlain() ? null : readTabs(text);
  const blocks = table === null ? readText(text) : [table];
  return $pasteOutside({ read: () => ({ blocks, sources: [] }), plain: text }, selection);
}

const takesPlain = () => usePasteLine.getState().takesPlain;
