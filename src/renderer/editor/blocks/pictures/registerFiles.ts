import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  isDOMNode,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  registerEventListeners,
} from 'lexical';
import type { BlockPlace } from '../fields/putBeside';
import { $isGalleryNode } from '../gallery/GalleryNode';
import { addFiles } from '../gallery/insertGallery';
import { $selectedGallery } from '../gallery/joinPictures';
import { insertFiles } from '../picture/insertPictures';

/** Pictures that are pasted or dropped go into the library and into the text; while they are dragged, their place is shown. */
export function registerFiles(editor: LexicalEditor): () => void {
  let marked: Element | null = null;
  const unmark = () => marked?.removeAttribute('data-drop');
  return mergeRegister(
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        if (!editor.isEditable()) return true;
        const gallery = $selectedGallery()?.getKey();
        void (gallery === undefined ? insertFiles(editor, files) : addFiles(editor, gallery, files));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const transfer = 'clipboardData' in event ? event.clipboardData : null;
        if (transfer === null || transfer.files.length === 0 || !isPictureAlone(transfer)) return false;
        event.preventDefault();
        return editor.dispatchCommand(DRAG_DROP_PASTE, [...transfer.files]);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!hasFiles(event)) return false;
        event.preventDefault();
        unmark();
        const gallery = galleryUnder(editor, event.target);
        const place =
          gallery === null ? placeUnder(editor, event.clientY) : { key: gallery, isBefore: false };
        marked = place && editor.getElementByKey(place.key);
        const where = gallery !== null ? 'into' : place?.isBefore === true ? 'before' : 'after';
        marked?.setAttribute('data-drop', where);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (!hasFiles(event)) return false;
        event.preventDefault();
        unmark();
        if (!editor.isEditable()) return true;
        const files = [...(event.dataTransfer?.files ?? [])];
        const gallery = galleryUnder(editor, event.target);
        if (gallery !== null) void addFiles(editor, gallery, files);
        else void insertFiles(editor, files, placeUnder(editor, event.clientY));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root) =>
      root === null ? undefined : registerEventListeners(root, { dragleave: unmark }),
    ),
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** A browser that copies a picture puts its element beside it; with words of a page or of Word, the words are what was copied. */
function isPictureAlone(transfer: DataTransfer): boolean {
  if (transfer.getData('text/plain').trim() !== '') return false;
  const html = transfer.getData('text/html');
  return html === '' || /<img\b/i.test(html) ? html.replace(/<[^<>]*>/g, '').trim() === '' : false;
}

/** What is dropped on a gallery joins it. */
function galleryUnder(editor: LexicalEditor, target: EventTarget | null): NodeKey | null {
  return editor.read(() => {
    const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null;
    return $isGalleryNode(node) ? node.getKey() : null;
  });
}

/** Between which blocks something would be dropped at this height. */
function placeUnder(editor: LexicalEditor, y: number): BlockPlace | null {
  return editor.read(() => {
    let place: BlockPlace | null = null;
    for (const block of $getRoot().getChildren()) {
      const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect();
      if (box === undefined) continue;
      if (y < box.top + box.height / 2) return place ?? { key: block.getKey(), isBefore: true };
      place = { key: block.getKey(), isBefore: false };
    }
    return place;
  });
}
