import type { Block } from '../article/blocks';
import { isFrame } from '../article/isFrame';
import { EVERY_FORMAT } from '../article/textFormat';
import { lose, type RenderContext } from './context';

/** Lexical's other bits: kept in the article, drawn by no format. */
const UNDRAWN: readonly [bit: number, name: string][] = [
  [256, 'lower case'],
  [512, 'upper case'],
  [1024, 'capitals'],
];

/** Notes the formatting of a run that no format draws. */
export function loseUndrawn(format: number, context: RenderContext): void {
  if ((format & ~EVERY_FORMAT) === 0) return;
  for (const [bit, name] of UNDRAWN) if (format & bit) lose(context, name);
}

/** Notes the alignment and indent of a block and of the paragraphs in it. */
export function loseLayout(block: Block, context: RenderContext): void {
  const { format, indent } = block as { format?: unknown; indent?: unknown };
  if (typeof format === 'string' && !['', 'left', 'start'].includes(format)) lose(context, 'alignment');
  if (block.type !== 'list' && typeof indent === 'number' && indent > 0) lose(context, 'indents');
  if (isFrame(block)) for (const paragraph of block.children) loseLayout(paragraph, context);
}
