import {
  $removeList,
  $isListItemNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $create,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $getNearestNodeOfType } from '@lexical/utils';
import type { HeadingTag } from '../../shared/article/blocks/index';
import type { NoteKind } from '../../shared/article/blocks/note';
import { TEXT_FORMATS, type TextFormatName } from '../../shared/article/textFormat';
import type { BodyCommandId } from '../../shared/commands/catalogue';
import { $announceMove } from './behaviours/announceBlocks/announceMove';
import { EDIT_FOOTNOTE_COMMAND } from './behaviours/footnotes/FootnotesExtension';
import { EDIT_LINK_COMMAND, OPEN_LINK_COMMAND } from './behaviours/links/LinksExtension';
import { EDIT_LANGUAGE_COMMAND } from './behaviours/runLanguage/RunLanguageExtension';
import { $moveBlocks, type MoveDirection } from './behaviours/moveBlocks/moveBlocks';
import { CodeNode } from './blocks/code/code';
import { $toggleDetails } from './blocks/details/toggleDetails';
import { $joinSelectedLines } from './blocks/lines/joinSelectedLines';
import { $toggleNote } from './blocks/note/toggleNote';
import { insertEmbed } from './blocks/embed/insertEmbed';
import { insertChosenGallery } from './blocks/gallery/insertGallery';
import { $joinable, $joinPictures, $makeSingle, $selectedGallery } from './blocks/gallery/joinPictures';
import { insertChosenPictures } from './blocks/picture/insertPictures';
import { CHOOSE_FROM_LIBRARY_COMMAND } from './blocks/pictures/PictureChoosing';
import { PreformattedNode } from './blocks/preformatted/preformatted';
import { PullQuoteNode } from './blocks/pullQuote/pullQuote';
import { EDIT_SOURCE_COMMAND } from './blocks/quotation/QuotationCreditExtension';
import { $quotationAround } from './blocks/quotation/QuotationNode';
import { $toggleQuotation } from './blocks/quotation/toggleQuotation';
import { $writeAfter } from './blocks/selectedBlock';
import { $insertSeparator } from './blocks/separator/insertSeparator';
import {
  $deleteColumns,
  $deleteRows,
  $deleteTable,
  $insertColumn,
  $insertRow,
  $insertTable,
  $toggleHeaders,
} from './blocks/table/changeTable';
import type { TableHeaders } from './blocks/table/TableNode';
import { VerseNode } from './blocks/verse/verse';
import { localDay } from '../ui';
import { $linkAround, $readBodyState, type BodyState } from './bodyState';

export interface BodyCommand {
  run(editor: LexicalEditor): void;
  /** Always, where it is not said. */
  isEnabled?(state: BodyState): boolean;
  /** What more it takes, of the text itself: it is asked when a menu opens or the command comes, and not at every change. Nothing, where it is not said. */
  $isPossible?(): boolean;
  /** Never, where it is not said. */
  isActive?(state: BodyState): boolean;
}

/** A change of its own in the history, with the caret back in the text. */
function change(editor: LexicalEditor, $change: () => void): void {
  editor.update($change, { tag: HISTORY_PUSH_TAG });
  editor.focus();
}

/** A change that makes something of the line at the caret: behind a selected block that is no text, of a new line. */
function makeOfLine(editor: LexicalEditor, $make: () => void): void {
  change(editor, () => {
    $writeAfter();
    $make();
  });
}

function heading(tag: HeadingTag): BodyCommand {
  return {
    run: (editor) => makeOfLine(editor, () => $turnInto(() => $createHeadingNode(tag))),
    isEnabled: (state) => state.frame === null,
    isActive: (state) => state.kind === tag,
  };
}

const INSERT_LIST = {
  bulleted: INSERT_UNORDERED_LIST_COMMAND,
  numbered: INSERT_ORDERED_LIST_COMMAND,
  checks: INSERT_CHECK_LIST_COMMAND,
};

function list(kind: keyof typeof INSERT_LIST): BodyCommand {
  const insert = INSERT_LIST[kind];
  return {
    run: (editor) =>
      makeOfLine(editor, () => {
        editor.dispatchCommand($readBodyState().kind === kind ? REMOVE_LIST_COMMAND : insert);
      }),
    isEnabled: (state) => state.frame === null,
    isActive: (state) => state.kind === kind,
  };
}

/** A line becomes one of a kind, and a paragraph again by the same command. */
function lineBlock(kind: BodyState['kind'], $turn: () => void): BodyCommand {
  return {
    run: (editor) =>
      makeOfLine(editor, () => ($readBodyState().kind === kind ? $turnInto($createParagraphNode) : $turn())),
    isEnabled: (state) => state.frame === null,
    isActive: (state) => state.kind === kind,
  };
}

function note(kind: NoteKind): BodyCommand {
  return {
    run: (editor) => makeOfLine(editor, () => $toggleNote(kind, localDay(new Date()))),
    isEnabled: ({ frame }) => frame === null || frame === 'editorsNote' || frame === 'correction',
    isActive: ({ frame }) => frame === kind,
  };
}

function move(direction: MoveDirection): BodyCommand {
  return {
    run: (editor) =>
      change(editor, () => {
        $announceMove(`Moved ${direction}`, $moveBlocks(direction));
      }),
  };
}

const isInWords = (state: BodyState) => !state.wholeBlock;

function format(name: TextFormatName): BodyCommand {
  return {
    run: (editor) => {
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, name);
      editor.focus();
    },
    isEnabled: isInWords,
    isActive: (state) => (state.format & TEXT_FORMATS[name].bit) !== 0,
  };
}

function inTable($change: () => void): BodyCommand {
  return { run: (editor) => change(editor, $change), isEnabled: ({ frame }) => frame === 'table' };
}

function headers(name: keyof TableHeaders): BodyCommand {
  return { ...inTable(() => $toggleHeaders(name)), isActive: (state) => state[name] };
}

type EditorCommandId = BodyCommandId | 'edit.undo' | 'edit.redo';

/** Every command of the catalogue that works on the text; a new one without an entry does not compile. */
export const BODY_COMMANDS: Record<EditorCommandId, BodyCommand> = {
  'edit.undo': { run: (editor) => void editor.dispatchCommand(UNDO_COMMAND) },
  'edit.redo': { run: (editor) => void editor.dispatchCommand(REDO_COMMAND) },
  'format.bold': format('bold'),
  'format.italic': format('italic'),
  'format.underline': format('underline'),
  'format.strikethrough': format('strikethrough'),
  'format.highlight': format('highlight'),
  'format.superscript': format('superscript'),
  'format.subscript': format('subscript'),
  'format.code': format('code'),
  'format.link': {
    run: (editor) => void editor.dispatchCommand(EDIT_LINK_COMMAND),
    isEnabled: isInWords,
    isActive: (state) => state.link,
  },
  'link.open': { run: openLinkAtCaret, isEnabled: (state) => state.link },
  'format.language': {
    run: (editor) => void editor.dispatchCommand(EDIT_LANGUAGE_COMMAND, undefined),
    isEnabled: isInWords,
  },
  'block.paragraph': {
    run: (editor) => makeOfLine(editor, () => $turnInto($createParagraphNode)),
    isEnabled: ({ frame }) => frame !== 'table' && frame !== 'pastTable',
    isActive: (state) => state.kind === 'paragraph',
  },
  'block.heading2': heading('h2'),
  'block.heading3': heading('h3'),
  'block.heading4': heading('h4'),
  'block.bulletedList': list('bulleted'),
  'block.numberedList': list('numbered'),
  'block.checkList': list('checks'),
  'list.tick': {
    run: (editor) => change(editor, $tick),
    isEnabled: (state) => state.kind === 'checks',
  },
  'block.pullQuote': lineBlock('pullquote', () => $turnInto(() => $create(PullQuoteNode))),
  'block.verse': lineBlock('verse', () => $turnIntoLines(() => $create(VerseNode))),
  'block.preformatted': lineBlock('preformatted', () => $turnIntoLines(() => $create(PreformattedNode))),
  'block.code': lineBlock('code', () => $turnIntoLines(() => $create(CodeNode))),
  'block.moveUp': move('up'),
  'block.moveDown': move('down'),
  'insert.quotation': {
    run: (editor) => makeOfLine(editor, $toggleQuotation),
    isEnabled: (state) => state.frame === null || state.frame === 'quotation',
    isActive: (state) => state.frame === 'quotation',
  },
  'quotation.editSource': { run: editSourceAtCaret, isEnabled: (state) => state.frame === 'quotation' },
  'insert.footnote': {
    run: (editor) => void editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, null),
    isEnabled: (state) => state.kind !== 'code' && isInWords(state),
  },
  'insert.editorsNote': note('editorsNote'),
  'insert.correction': note('correction'),
  'insert.details': {
    run: (editor) => makeOfLine(editor, $toggleDetails),
    isEnabled: (state) => state.frame === null || state.frame === 'details',
    isActive: (state) => state.frame === 'details',
  },
  'insert.picture': { run: (editor) => void insertChosenPictures(editor) },
  'insert.libraryPicture': { run: (editor) => void editor.dispatchCommand(CHOOSE_FROM_LIBRARY_COMMAND) },
  'insert.gallery': { run: (editor) => void insertChosenGallery(editor) },
  'gallery.join': {
    run: (editor) => change(editor, $joinPictures),
    $isPossible: () => $joinable().length > 0,
  },
  'gallery.single': {
    run: (editor) =>
      change(editor, () => {
        const gallery = $selectedGallery();
        if (gallery !== null) $makeSingle(gallery);
      }),
    $isPossible: () => $selectedGallery() !== null,
  },
  'insert.embed': { run: insertEmbed },
  'insert.separator': { run: (editor) => change(editor, () => $insertSeparator('rule')) },
  'insert.dots': { run: (editor) => change(editor, () => $insertSeparator('dots')) },
  'insert.table': {
    run: (editor) => makeOfLine(editor, $insertTable),
    isEnabled: ({ frame }) => frame !== 'table',
  },
  'table.rowAbove': inTable(() => $insertRow('before')),
  'table.rowBelow': inTable(() => $insertRow('after')),
  'table.columnBefore': inTable(() => $insertColumn('before')),
  'table.columnAfter': inTable(() => $insertColumn('after')),
  'table.headerRow': headers('headerRow'),
  'table.headerColumn': headers('headerColumn'),
  'table.deleteRow': inTable($deleteRows),
  'table.deleteColumn': inTable($deleteColumns),
  'table.delete': inTable($deleteTable),
};

export function isBodyCommand(id: string): id is EditorCommandId {
  return Object.hasOwn(BODY_COMMANDS, id);
}

/** All that is selected becomes the lines of one block. */
function $turnIntoLines($create: () => ElementNode): void {
  $removeList();
  $joinSelectedLines();
  $setBlocksType($getSelection(), $create);
}

/** Ticks the selected items, or unticks them where all are ticked. */
function $tick(): void {
  const items = new Set(($getSelection()?.getNodes() ?? []).flatMap((node) => $itemAround(node) ?? []));
  const isTicked = [...items].every((item) => item.getChecked());
  for (const item of items) item.setChecked(!isTicked);
}

function $itemAround(node: LexicalNode): ListItemNode | null {
  return $isListItemNode(node) ? node : $getNearestNodeOfType(node, ListItemNode);
}

function $turnInto($create: () => ElementNode): void {
  $removeList();
  $setBlocksType($getSelection(), $create);
}

function openLinkAtCaret(editor: LexicalEditor): void {
  const url = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? ($linkAround(selection.focus.getNode())?.getURL() ?? null) : null;
  });
  if (url !== null) editor.dispatchCommand(OPEN_LINK_COMMAND, url);
}

function editSourceAtCaret(editor: LexicalEditor): void {
  const key = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? ($quotationAround(selection.anchor.getNode())?.getKey() ?? null)
      : null;
  });
  if (key !== null) editor.dispatchCommand(EDIT_SOURCE_COMMAND, key);
}
