import { $isBlockFullySelected, $isRangeSelection, type BaseSelection } from 'lexical';
import { z } from 'zod';
import { citedSources } from '../../../../shared/article/citedSources';
import { type Block, blockSchema, type Paragraph } from '../../../../shared/article/blocks/index';
import type { Frame } from '../../../../shared/article/isFrame';
import type { Inline } from '../../../../shared/article/inline';
import { inlineSchema } from '../../../../shared/article/inlineSchema';
import { sourceSchema } from '../../../../shared/source/source';
import { $articleSources } from '../../articleSources';
import { $frameAround } from '../../blocks/frame/FrameNode';
import type { PastedBlocks } from '../../../reading';
import { plainBlock } from './plainBlock';

const payloadSchema = z.object({
  namespace: z.literal('galley'),
  nodes: z.array(z.union([blockSchema, inlineSchema])),
  sources: z.array(sourceSchema).default([]),
});

/**
 * What Lexical puts on the clipboard, with the sources of the copied quotations added. A frame whose words are all
 * selected is copied as the frame it is.
 */
export function $ownPayload(selection: BaseSelection | null, lexical: string | null): string | null {
  if (lexical === null) return null;
  const payload = JSON.parse(lexical) as { nodes: (Block | Inline)[] };
  const frame = $isRangeSelection(selection) ? $frameAround(selection.anchor.getNode()) : null;
  if (frame !== null && $isRangeSelection(selection) && $isBlockFullySelected(frame, selection)) {
    const isAround = payload.nodes.some(({ type }) => type === frame.getType());
    if (!isAround)
      payload.nodes = [
        {
          ...(frame.exportJSON() as unknown as Frame),
          children: inBlocks(payload.nodes) as Paragraph[],
        },
      ];
  }
  return JSON.stringify({ ...payload, sources: $articleSources() });
}

/** The payload as blocks, or null when it is not ours or not whole: another form of the clipboard is taken then. */
export function readOwnPayload(data: string): PastedBlocks | null {
  const parsed = payloadSchema.safeParse(parseJson(data));
  if (!parsed.success) return null;
  const blocks = inBlocks(parsed.data.nodes).map(plainBlock);
  return { blocks, sources: usedSources(blocks, parsed.data.sources) };
}

/** A selection within one block is copied as the inlines it holds: they stand in a paragraph. */
function inBlocks(nodes: readonly (Block | Inline)[]): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (!isInline(node)) blocks.push(node);
    else if (last?.type === 'paragraph') last.children.push(node);
    else blocks.push({ type: 'paragraph', children: [node] });
  }
  return blocks;
}

function isInline(node: Block | Inline): node is Inline {
  return ['text', 'linebreak', 'tab', 'link', 'autolink', 'footnote'].includes(node.type);
}

function usedSources(blocks: Block[], sources: PastedBlocks['sources']): PastedBlocks['sources'] {
  const used = citedSources({ root: { type: 'root', children: blocks } });
  return sources.filter((source) => used.has(source.id));
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
