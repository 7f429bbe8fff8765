import { $isBlockFullySelected, $isRangeSelection, type BaseSelection } from 'lexical';
import { z } from 'zod';
import { citedSources } from '../../../../shared/article/citedSources';
import { type Block, blockSchema, type Paragraph } from '../../../../shared/article/blocks/index';
import {
  makeTable,
  type Table,
  type TableCaption,
  type TableCell,
  type TableRow,
} from '../../../../shared/article/blocks/table';
import type { Frame } from '../../../../shared/article/isFrame';
import type { Inline } from '../../../../shared/article/inline';
import { inlineSchema } from '../../../../shared/article/inlineSchema';
import { isTooDeep } from '../../../../shared/article/migrations/migrate';
import { sourceSchema } from '../../../../shared/source/source';
import { parseJson } from '../../../../shared/lib/parseJson';
import { $articleSources } from '../../articleSources';
import { $frameAround } from '../../blocks/frame/FrameNode';
import type { PastedBlocks } from '../../../reading';
import { $cellsIn, $cellsSelected, type CellsSelected } from '../../blocks/table/cellsSelected';
import { plainBlock } from './plainBlock';
import { $exportWhole, $selectedNodes } from './selectedNodes';

const payloadSchema = z.object({
  namespace: z.literal('galley'),
  nodes: z.array(z.union([blockSchema, inlineSchema])),
  sources: z.array(sourceSchema).default([]),
});

/**
 * What is selected, as Lexical's clipboard has it, with the sources of the copied quotations added. A frame whose words are all
 * selected is copied as the frame it is.
 */
export function $ownPayload(selection: BaseSelection | null, lexical: string | null): string | null {
  if (lexical === null || selection === null) return null;
  const cells = $cellsSelected(selection);
  let nodes = cells === null ? $selectedNodes(selection).flatMap(outOfTable) : [$cellsAsTable(cells)];
  const frame = $isRangeSelection(selection) ? $frameAround(selection.anchor.getNode()) : null;
  if (frame !== null && $isRangeSelection(selection) && $isBlockFullySelected(frame, selection)) {
    const isAround = nodes.some(({ type }) => type === frame.getType());
    if (!isAround)
      nodes = [{ ...(frame.exportJSON() as unknown as Frame), children: inBlocks(nodes) as Paragraph[] }];
  }
  return JSON.stringify({ namespace: 'galley', nodes, sources: $articleSources() });
}

/** The selected cells as a table of their own. */
function $cellsAsTable(selected: CellsSelected): Table {
  const { headerRow, headerColumn } = selected.table.getHeaders();
  const cells = $cellsIn(selected).map((row) =>
    row.map((cell) => cell.getChildren().flatMap($exportWhole) as Inline[]),
  );
  return makeTable(cells, [], {
    headerRow: headerRow && selected.rows[0] === 0,
    headerColumn: headerColumn && selected.columns[0] === 0,
  });
}

/** The words of one line of a table are not copied as a part of it. */
function outOfTable(node: Block | Inline | TableRow | TableCell | TableCaption): (Block | Inline)[] {
  if (node.type === 'tablerow')
    return [makeTable([node.children.map(({ children }) => children)], [], NO_HEADERS)];
  return node.type === 'tablecell' || node.type === 'tablecaption' ? node.children : [node];
}

const NO_HEADERS = { headerRow: false, headerColumn: false };

/** The payload as blocks, or null when it is not ours or not whole: another form of the clipboard is taken then. */
export function readOwnPayload(data: string): PastedBlocks | null {
  const json = parseJson(data);
  // It could not be saved.
  const parsed = isTooDeep({ json }) ? null : payloadSchema.safeParse(json);
  if (!parsed?.success) return null;
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
