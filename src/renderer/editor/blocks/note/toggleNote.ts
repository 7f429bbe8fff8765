import type { NoteKind } from '../../../../shared/article/blocks/note';
import { $takeOut } from '../frame/takeOut';
import { $wrapBlocks } from '../frame/wrapBlocks';
import { $selectedBlocks } from '../selectedBlocks';
import { $createNoteNode, $isNoteNode } from './NoteNode';

/**
 * Makes a note of what is selected; in a note of that kind its paragraphs come out again, and one of another kind
 * changes its kind and keeps its day.
 * @param today YYYY-MM-DD
 */
export function $toggleNote(noteKind: NoteKind, today: string): void {
  const blocks = $selectedBlocks();
  const notes = blocks.filter($isNoteNode);
  if (notes.length === 0 || notes.length < blocks.length) {
    $wrapBlocks(blocks, () => $createNoteNode(noteKind, today));
  } else if (notes.every((note) => note.getNoteKind() === noteKind)) notes.forEach($takeOut);
  else notes.forEach((note) => note.setNoteKind(noteKind));
}
