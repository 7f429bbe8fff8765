import type { LexicalNode } from 'lexical';

/** A node that cites a source of the article: a quotation, a footnote. */
export interface CitesSource {
  /** Its id, or null where it cites none. */
  getSourceId(): string | null;
  setSourceId(sourceId: string | null): this;
}

export function $citesSource<Node extends LexicalNode>(node: Node): node is Node & CitesSource {
  return 'getSourceId' in node;
}
