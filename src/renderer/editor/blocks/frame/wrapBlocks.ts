import { $isDecoratorNode, type LexicalNode } from 'lexical';
import { $isFrameNode, type FrameNode } from './FrameNode';
import { $paragraphsOf } from './paragraphsOf';

/** Puts a new frame around each row of blocks; a frame or a separator among them stays what it is and parts the rows. */
export function $wrapBlocks(blocks: readonly LexicalNode[], $create: () => FrameNode): void {
  let frame: FrameNode | null = null;
  for (const block of blocks) {
    if ($isFrameNode(block) || $isDecoratorNode(block)) {
      frame = null;
      continue;
    }
    if (frame === null) {
      frame = $create();
      block.insertBefore(frame);
    }
    const paragraphs = $paragraphsOf(block);
    frame.append(...paragraphs);
    if (block.isAttached() && !paragraphs.some((paragraph) => paragraph.is(block))) block.remove();
  }
}
