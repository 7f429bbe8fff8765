import {
  $applyNodeReplacement,
  ElementNode,
  type LexicalNode,
  nodeSchema,
  nullable,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import type { CitesSource } from '../../citesSource';
import { drawBeside, drawWords, FrameNode } from '../frame/FrameNode';
import { $unsavedSource } from './unsavedSource';
import css from './quotation.module.css';

type SerializedQuotationNode = Spread<{ sourceId: string | null }, SerializedElementNode>;

const quotationSchema = nodeSchema<QuotationNode>()({
  sourceId: withField(nullable(stringValue()), { field: '__sourceId' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface QuotationNode {
  exportJSON(compact?: false): SerializedQuotationNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedQuotationNode>;
}

/**
 * A blockquote of paragraphs that knows its source by id. Its credit is drawn by QuotationCreditExtension.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class QuotationNode extends FrameNode implements CitesSource {
  /** @internal */
  __sourceId: string | null = null;

  override $config() {
    return this.config('quotation', { extends: ElementNode, json: quotationSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__sourceId = previous.__sourceId;
  }

  getSourceId(): string | null {
    return this.getLatest().__sourceId;
  }

  setSourceId(sourceId: string | null): this {
    const self = this.getWritable();
    self.__sourceId = sourceId;
    return self;
  }

  override holdsMore(): boolean {
    return this.getSourceId() !== null || $unsavedSource(this) !== null;
  }

  override $another(): QuotationNode {
    return $createQuotationNode(this.getSourceId());
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    element.className = css.quotation ?? '';
    const credit = drawBeside(css.credit);
    credit.dataset.credit = '';
    element.append(drawWords(css.words), credit);
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $createQuotationNode(sourceId: string | null = null): QuotationNode {
  return $applyNodeReplacement(new QuotationNode()).setSourceId(sourceId);
}

export function $isQuotationNode(node: LexicalNode | null | undefined): node is QuotationNode {
  return node instanceof QuotationNode;
}

/** The quotation around a node, or null. */
export function $quotationAround(node: LexicalNode): QuotationNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isQuotationNode(at)) return at;
  }
  return null;
}
