import type { LexicalEditor } from 'lexical';
import { drawnRange } from '../../textRange';
import type { Hit } from './findLines';

/** Names of the two looks of a place that was found (find.module.css). */
const ALL = 'find';
const CURRENT = 'find-current';

/** Marks the places without touching the text's own elements, so that no key is slower for it. */
export function paintHits(editor: LexicalEditor, hits: readonly Hit[], at: number): void {
  const ranges = hits.map((hit) => drawnRange(editor, hit));
  const current = ranges[at] ?? null;
  paint(ALL, ranges);
  paint(CURRENT, [current]);
}

export function clearHits(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

function paint(name: string, ranges: readonly (StaticRange | null)[]): void {
  CSS.highlights.set(name, new Highlight(...ranges.filter((range) => range !== null)));
}
