import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  nodeSchema,
  nullable,
  rawValue,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import { inlineText } from '../../../../shared/article/blockText';
import type { Footnote, Inline } from '../../../../shared/article/inline';
import { replaceInInlines } from '../../../../shared/article/replaceInInlines';
import type { Finding } from '../../../../shared/checks/finding';
import { judgedInlines } from '../../../../shared/checks/judgedInlines';
import type { CitesSource } from '../../citesSource';
import type { HoldsWords } from '../../heldWords';
import { underlineElement } from '../../../checks';
import css from './footnotes.module.css';

type SerializedFootnoteNode = Spread<Footnote, SerializedLexicalNode>;

const HELD_IN = 'a footnote';

const footnoteSchema = nodeSchema<FootnoteNode>()({
  sourceId: withField(nullable(stringValue()), { field: '__sourceId' }),
  children: withField(rawValue<Inline[]>(), { field: '__words' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface FootnoteNode {
  exportJSON(compact?: false): SerializedFootnoteNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedFootnoteNode>;
}

/**
 * The mark of a footnote. Its words are the node's own and not the text's, and are written in a dialog; its number is
 * drawn by FootnotesExtension.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class FootnoteNode extends DecoratorNode<null> implements HoldsWords, CitesSource {
  /** @internal */
  __sourceId: string | null = null;
  /** @internal */
  __words: Inline[] | undefined = [];

  override $config() {
    return this.config('footnote', { extends: DecoratorNode, json: footnoteSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__sourceId = previous.__sourceId;
    this.__words = previous.__words;
  }

  /** Its words and the id of the source that it cites, or null. */
  read(): { words: Inline[]; sourceId: string | null } {
    const { __words: words = [], __sourceId: sourceId } = this.getLatest();
    return { words, sourceId };
  }

  write(words: Inline[], sourceId: string | null): this {
    const self = this.getWritable();
    self.__words = words;
    self.__sourceId = sourceId;
    return self;
  }

  getSourceId(): string | null {
    return this.read().sourceId;
  }

  setSourceId(sourceId: string | null): this {
    return this.write(this.read().words, sourceId);
  }

  getHeldWords(): Record<string, string> {
    return { [HELD_IN]: inlineText(this.read().words) };
  }

  replaceHeldWords(name: string, from: number, to: number, words: string): void {
    const { words: before, sourceId } = this.read();
    if (name === HELD_IN) this.write(replaceInInlines(before, from, to, words), sourceId);
  }

  getJudgedWords(): string {
    return judgedInlines(this.read().words);
  }

  /** Its number stands for its words. */
  underlineWords(_name: string, findings: readonly Finding[], mark: HTMLElement): () => void {
    return underlineElement(mark, findings);
  }

  rangeOfWords(_name: string, _from: number, _to: number, mark: HTMLElement): Range {
    const range = document.createRange();
    range.selectNodeContents(mark);
    return range;
  }

  override getTextContent(): string {
    return `[${inlineText(this.read().words)}]`;
  }

  override isInline(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup');
    element.className = css.mark ?? '';
    element.dataset['footnote'] = '';
    element.role = 'button';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createFootnoteNode(words: Inline[], sourceId: string | null): FootnoteNode {
  return $applyNodeReplacement(new FootnoteNode()).write(words, sourceId);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
