import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Media } from '../../../../shared/media/media';
import { choosePictures, takePictures, tellOfPictures } from '../../../media';
import { $rootBlock } from '../rootBlock';
import { focusFields } from './drawFields';
import { $createPictureNode } from './PictureNode';

/** Beside which block of the body. */
export interface BlockPlace {
  key: NodeKey;
  isBefore: boolean;
}

/** Asks her for pictures and puts them where the caret was. */
export async function insertChosenPictures(editor: LexicalEditor): Promise<void> {
  const place = placeAtCaret(editor);
  insertPictures(editor, await choosePictures(), place);
}

/** Puts pictures of the clipboard, or that were dropped, into the text. */
export async function insertFiles(
  editor: LexicalEditor,
  files: readonly File[],
  place = placeAtCaret(editor),
): Promise<void> {
  insertPictures(editor, await takePictures(files), place);
}

/** Puts pictures of the library beside a block, and the focus into the first field of the first of them. */
export function insertPictures(
  editor: LexicalEditor,
  media: readonly Media[],
  place = placeAtCaret(editor),
): void {
  if (media.length === 0) return;
  if (editor.getRootElement() === null || !editor.isEditable()) {
    tellOfPictures(
      `${media.length === 1 ? 'The picture is' : 'The pictures are'} in the library, but not in the article, which you left before.`,
    );
    return;
  }
  let first: NodeKey | null = null;
  editor.update(
    () => {
      const pictures = media.map(({ name, width, height, alt, caption, credit, licence }) =>
        $createPictureNode({
          ...{ media: name, width, height },
          ...{ alt, caption, credit, licence, link: '', size: 'text' },
        }),
      );
      first = pictures[0]!.getKey();
      $putBeside(pictures, place);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  const figure = first === null ? null : editor.getElementByKey(first);
  figure?.scrollIntoView({ block: 'nearest' });
  focusFields(figure);
}

/** A picture never parts a sentence: it comes after the block at the caret, or in the place of an empty line. */
function $putBeside(pictures: readonly LexicalNode[], place: BlockPlace | null): void {
  const block = (place && $getNodeByKey(place.key)) ?? $getRoot().getLastChild();
  if (block === null) {
    $getRoot().append(...pictures);
  } else if (place?.isBefore === true) {
    for (const picture of pictures) block.insertBefore(picture);
  } else {
    let at = block;
    for (const picture of pictures) at = at.insertAfter(picture);
    if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  }
  const last = pictures.at(-1)!;
  // What is written next has a line to stand in.
  if (last.getNextSibling() === null) last.insertAfter($createParagraphNode());
}

export function placeAtCaret(editor: LexicalEditor): BlockPlace | null {
  return editor.read(() => {
    const held = $pictureWithFocus(editor);
    if (held !== null) return { key: held.getKey(), isBefore: false };
    const selection = $getSelection();
    const node = $isNodeSelection(selection)
      ? selection.getNodes().at(-1)
      : $isRangeSelection(selection)
        ? selection.focus.getNode()
        : undefined;
    const block = node === undefined ? null : $rootBlock(node);
    if (block === null) return null;
    const isAtStart =
      $isRangeSelection(selection) &&
      selection.isCollapsed() &&
      selection.focus.offset === 0 &&
      $isElementNode(block) &&
      !block.isEmpty() &&
      (block.getFirstDescendant()?.is(selection.focus.getNode()) ?? false);
    return { key: block.getKey(), isBefore: isAtStart };
  });
}

/** While she is in a picture's fields, the selection in the text is an older one. */
function $pictureWithFocus(editor: LexicalEditor): LexicalNode | null {
  const focused = document.activeElement;
  const root = editor.getRootElement();
  if (focused === null || focused === root || !root?.contains(focused)) return null;
  const node = $getNearestNodeFromDOMNode(focused);
  return node === null ? null : $rootBlock(node);
}
