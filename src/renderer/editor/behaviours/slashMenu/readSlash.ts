import {
  $getSelection,
  $isLineBreakNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
} from 'lexical';

/** A slash and what she typed after it, up to the caret. */
export interface Slash {
  key: NodeKey;
  /** Offset of the slash in its text node. */
  start: number;
  end: number;
  typed: string;
}

/** Under a Chinese input method the same key is a full-width slash or, with Chinese marks, a comma that begins no paragraph. Names have up to three words: "Heading 2". */
const SLASH = /(?:(?<=^|\s)[/／]|^、)((?:[^\s/／、]{1,24} ){0,2}[^\s/／、]{0,24})$/u;

/** The slash before the caret of a paragraph, when it starts a block or follows a space; null otherwise. */
export function $readSlash(): Slash | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { key, offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || !$isParagraphNode(node.getParent())) return null;
  const match = SLASH.exec(node.getTextContent().slice(0, offset));
  if (match === null) return null;
  const before = node.getPreviousSibling();
  if (match.index === 0 && before !== null && !$isLineBreakNode(before)) return null;
  return { key, start: match.index, end: offset, typed: match[1] ?? '' };
}
