import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { BlocksInSight } from '../../BlocksInSight';
import { $holdsWords } from '../../heldWords';
import { drawnRange, showElement, showRange } from '../../textRange';
import { type Hit, isHeld } from './findLines';

/** Names of the two looks of a place that was found (find.module.css). */
const ALL = 'find';
const CURRENT = 'find-current';

/** Marks the places without touching the text's own elements, and only those in sight: with each key the browser marks and paints all anew. */
export class HitPaint {
  private readonly sight = new BlocksInSight((block, isSeen) => this.follow(block, isSeen));
  private inSight = new Highlight();
  private readonly ranges = new Map<Hit, StaticRange>();
  private readonly byLine = new Map<NodeKey, Hit[]>();
  /** What holds the words is marked as a whole: fields take no looks, and a footnote shows its number. */
  private holders: HTMLElement[] = [];

  constructor(private readonly editor: LexicalEditor) {}

  register(): () => void {
    const stop = this.editor.registerRootListener((root) => {
      if (root !== null) return this.sight.follow(root);
    });
    return () => {
      stop();
      this.clear();
    };
  }

  paint(hits: readonly Hit[], at: number): void {
    this.clear();
    CSS.highlights.set(ALL, this.inSight);
    for (const hit of hits) {
      if (isHeld(hit.at)) this.mark(hit.at.key, ALL);
      else this.hitsOf(hit.at.line.key).push(hit);
    }
    for (const [key, own] of this.byLine) {
      if (this.sight.has(this.editor.getElementByKey(key))) this.draw(own);
    }
    const current = hits[at]?.at;
    if (current === undefined) return;
    const range = isHeld(current) ? null : drawnRange(this.editor, current);
    if (range !== null) CSS.highlights.set(CURRENT, new Highlight(range));
    if (isHeld(current)) this.mark(current.key, CURRENT);
  }

  clear(): void {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    this.inSight = new Highlight();
    this.ranges.clear();
    this.byLine.clear();
    for (const element of this.holders) delete element.dataset['found'];
    this.holders = [];
  }

  private hitsOf(line: NodeKey): Hit[] {
    const known = this.byLine.get(line) ?? [];
    this.byLine.set(line, known);
    return known;
  }

  private follow(block: Element, isSeen: boolean): void {
    for (const [key, own] of this.byLine) {
      if (!block.contains(this.editor.getElementByKey(key))) continue;
      if (isSeen) this.draw(own);
      else this.erase(own);
    }
  }

  private draw(hits: readonly Hit[]): void {
    for (const hit of hits) {
      const range = isHeld(hit.at) || this.ranges.has(hit) ? null : drawnRange(this.editor, hit.at);
      if (range === null) continue;
      this.ranges.set(hit, range);
      this.inSight.add(range);
    }
  }

  private erase(hits: readonly Hit[]): void {
    for (const hit of hits) {
      const range = this.ranges.get(hit);
      if (range !== undefined) this.inSight.delete(range);
      this.ranges.delete(hit);
    }
  }

  private mark(key: NodeKey, look: string): void {
    const element = this.editor.getElementByKey(key);
    if (element === null) return;
    element.dataset['found'] = look;
    this.holders.push(element);
  }
}

/** Scrolls the place into sight. */
export function showHit(editor: LexicalEditor, { at }: Hit): void {
  if (!isHeld(at)) {
    showRange(editor, at);
    return;
  }
  const element = editor.getElementByKey(at.key);
  showElement(element);
  if (element === null) return;
  editor.read(() => {
    const node = $getNodeByKey(at.key);
    if ($holdsWords(node)) node.showHeldWords?.(at.name, element);
  });
}
