import { $getEditor, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { UnsavedSource } from '../../../sources';
import { $takeOut } from '../frame/takeOut';
import { $wrapBlocks } from '../frame/wrapBlocks';
import { $selectedBlocks } from '../selectedBlocks';
import { $createQuotationNode, $isQuotationNode, type QuotationNode } from './QuotationNode';
import { $keepUnsavedSource, $unsavedSource } from './unsavedSource';

/** What a quotation was before its paragraphs came out. */
interface TakenOut {
  sourceId: string | null;
  unsaved: UnsavedSource | null;
  paragraphs: { key: string; text: string }[];
}

/** The quotations that the last press took apart, so that the next one gives them back with their sources. */
const takenOut = new WeakMap<LexicalEditor, TakenOut[]>();

/**
 * Wraps the blocks that the selection touches into one quotation. Where all of them are quotations already, their
 * paragraphs come out again and stay selected, and the same command makes them what they were. A quotation or a
 * separator among others stays what it is and parts the new ones.
 */
export function $toggleQuotation(): void {
  const blocks = $selectedBlocks();
  if (blocks.length > 0 && blocks.every($isQuotationNode)) $unquote(blocks.filter($isQuotationNode));
  else if (!$giveBack(blocks)) $wrapBlocks(blocks, $createQuotationNode);
}

function $unquote(quotations: QuotationNode[]): void {
  const paragraphs = quotations.flatMap((quotation) => quotation.getChildren<ElementNode>());
  takenOut.set(
    $getEditor(),
    quotations.map((quotation) => ({
      sourceId: quotation.getSourceId(),
      unsaved: $unsavedSource(quotation),
      paragraphs: quotation
        .getChildren()
        .map((child) => ({ key: child.getKey(), text: child.getTextContent() })),
    })),
  );
  quotations.forEach($takeOut);
  const { key, offset, type } = paragraphs[0]!.selectStart().anchor;
  paragraphs.at(-1)!.selectEnd().anchor.set(key, offset, type);
}

/** False where the blocks are not, word for word, what the last press took out. */
function $giveBack(blocks: LexicalNode[]): boolean {
  const quotations = takenOut.get($getEditor()) ?? [];
  const known = quotations.flatMap(({ paragraphs }) => paragraphs);
  const isSame = known.every(
    ({ key, text }, at) => blocks[at]?.getKey() === key && blocks[at].getTextContent() === text,
  );
  if (known.length === 0 || known.length !== blocks.length || !isSame) return false;
  let at = 0;
  for (const { sourceId, unsaved, paragraphs } of quotations) {
    const own = blocks.slice(at, (at += paragraphs.length));
    const quotation = $createQuotationNode(sourceId);
    $keepUnsavedSource(quotation, unsaved);
    own[0]?.insertBefore(quotation);
    quotation.append(...own);
  }
  return true;
}
