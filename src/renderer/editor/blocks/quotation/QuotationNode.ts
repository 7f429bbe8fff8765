import {
  $applyNodeReplacement,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  nodeSchema,
  nullable,
  type SerializedElementNode,
  type SerializedPartial,
  setDOMUnmanaged,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
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
 * A blockquote of paragraphs that knows its source by id. It is a shadow root: no deletion merges text into it or out
 * of it. Its credit is drawn by QuotationCreditExtension, in the part of its DOM that Lexical does not manage.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class QuotationNode extends ElementNode {
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

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    element.className = css.quotation ?? '';
    const words = document.createElement('div');
    words.className = css.words ?? '';
    const credit = document.createElement('div');
    credit.className = css.credit ?? '';
    credit.contentEditable = 'false';
    credit.dataset.credit = '';
    setDOMUnmanaged(credit, { captureSelection: true });
    element.append(words, credit);
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withElement(element.firstElementChild as HTMLElement);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
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
