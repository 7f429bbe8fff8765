import type { FrameNode } from './FrameNode';

/** Puts the paragraphs where the frame was. */
export function $takeOut(frame: FrameNode): void {
  for (const paragraph of frame.getChildren()) frame.insertBefore(paragraph);
  frame.remove();
}
