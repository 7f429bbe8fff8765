import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { galleryOf } from '../../../../shared/article/blocks/gallery';
import { PICTURE_SIZES } from '../../../../shared/article/blocks/picture';
import { announce } from '../../../ui';
import { $createPictureNode, $isPictureNode, type PictureNode } from '../picture/PictureNode';
import { $rootBlock } from '../rootBlock';
import { $selectNode } from '../selectNode';
import { $createGalleryNode, $isGalleryNode, type GalleryNode } from './GalleryNode';

type OfPictures = PictureNode | GalleryNode;

const $isOfPictures = (node: LexicalNode | null | undefined): node is OfPictures =>
  $isPictureNode(node) || $isGalleryNode(node);

/**
 * The pictures and galleries that would become one: those that are selected, or around a single one all that stand right
 * beside it. Empty where there are no two of them in a row.
 */
export function $joinable(): OfPictures[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const selected = selection.getNodes().filter($isOfPictures);
    const [first] = selected;
    return first === undefined ? [] : inARow(selected.length === 1 ? $runAround(first) : selected, first);
  }
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const last = $rootBlock(end.getNode());
  const selected: OfPictures[] = [];
  for (let at = $rootBlock(start.getNode()); at !== null; at = at.is(last) ? null : at.getNextSibling())
    if ($isOfPictures(at)) selected.push(at);
  return selected[0] === undefined ? [] : inARow(selected, selected[0]);
}

function inARow(blocks: OfPictures[], first: OfPictures): OfPictures[] {
  const run = $runAround(first);
  return blocks.length > 1 && blocks.every((block) => run.some((one) => one.is(block))) ? blocks : [];
}

function $runAround(block: OfPictures): OfPictures[] {
  const run: OfPictures[] = [block];
  for (
    let at: LexicalNode | null = block.getPreviousSibling();
    $isOfPictures(at);
    at = at.getPreviousSibling()
  )
    run.unshift(at);
  for (let at: LexicalNode | null = block.getNextSibling(); $isOfPictures(at); at = at.getNextSibling())
    run.push(at);
  return run;
}

/** Makes one gallery of them; captions of galleries among them go on in one line. */
export function $joinPictures(): void {
  const blocks = $joinable();
  const [first] = blocks;
  if (first === undefined) return;
  const galleries = blocks.map((block) =>
    $isPictureNode(block) ? galleryOf([block.getPicture()]) : block.getGallery(),
  );
  const sizes = galleries.map(({ size }) => PICTURE_SIZES.indexOf(size));
  const gallery = $createGalleryNode({
    pictures: galleries.flatMap(({ pictures }) => pictures),
    caption: galleries
      .map(({ caption }) => caption)
      .filter((caption) => caption.trim() !== '')
      .join(' '),
    columns: galleries.find(({ columns }) => columns !== 0)?.columns ?? 0,
    size: PICTURE_SIZES[Math.max(...sizes)]!,
  });
  first.insertBefore(gallery);
  for (const block of blocks) block.remove();
  $selectNode(gallery.getKey());
  announce(gallery.getName());
}

export function $selectedGallery(): GalleryNode | null {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? (selection.getNodes().find($isGalleryNode) ?? null) : null;
}

/** Takes a gallery apart: every picture keeps its words, and those of the whole are a paragraph behind the last. */
export function $makeSingle(gallery: GalleryNode): void {
  const { pictures, caption, size } = gallery.getGallery();
  const blocks: LexicalNode[] = pictures.map((picture) => $createPictureNode({ ...picture, size }));
  if (caption.trim() !== '') blocks.push($createParagraphNode().append($createTextNode(caption)));
  for (const block of blocks) gallery.insertBefore(block);
  if (blocks.length > 0) {
    if (gallery.getNextSibling() === null && caption.trim() === '')
      gallery.insertBefore($createParagraphNode());
    gallery.remove();
  }
  const [first] = blocks;
  if ($isPictureNode(first)) $selectNode(first.getKey());
}

/** The same, from the gallery's own button; the focus goes back to the text. */
export function makeSingle(editor: LexicalEditor, key: NodeKey): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const gallery = $getNodeByKey(key);
      if ($isGalleryNode(gallery)) $makeSingle(gallery);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}
