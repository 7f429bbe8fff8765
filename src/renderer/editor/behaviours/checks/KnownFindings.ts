import type { NodeKey } from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { keyOf, type WordsId } from './checkedWords';

/** What is known of words. */
export interface Known {
  /** The text that the findings are of. */
  judged: string;
  findings: Finding[];
  /** It has changed since it was judged. */
  isOld: boolean;
}

/** What is known of all words of a text, by their ids and by the nodes that they are of. */
export class KnownFindings {
  private readonly byId = new Map<WordsId, Known>();
  private readonly ofNode = new Map<NodeKey, Set<WordsId>>();

  get size(): number {
    return this.byId.size;
  }

  get(id: WordsId): Known | undefined {
    return this.byId.get(id);
  }

  findings(id: WordsId): Finding[] {
    return this.byId.get(id)?.findings ?? [];
  }

  set(id: WordsId, known: Known): void {
    this.byId.set(id, known);
    const key = keyOf(id);
    const ids = this.ofNode.get(key);
    if (ids === undefined) this.ofNode.set(key, new Set([id]));
    else ids.add(id);
  }

  delete(id: WordsId): void {
    this.byId.delete(id);
    const ids = this.ofNode.get(keyOf(id));
    ids?.delete(id);
    if (ids?.size === 0) this.ofNode.delete(keyOf(id));
  }

  clear(): void {
    this.byId.clear();
    this.ofNode.clear();
  }

  idsOf(key: NodeKey): WordsId[] {
    return [...(this.ofNode.get(key) ?? [])];
  }

  keys(): NodeKey[] {
    return [...this.ofNode.keys()];
  }

  all(): Finding[] {
    return [...this.byId.values()].flatMap(({ findings }) => findings);
  }
}
