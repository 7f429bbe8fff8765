import type { LexicalEditor, NodeKey } from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { markFinding, underlines, unmarkFinding } from '../../../checks';
import { placeIn, type TextLine } from '../../textLines';
import { drawnRange, type TextRange } from '../../textRange';

/** Underlines findings without touching the text's own elements; a line that changes costs only its own. */
export class FindingPaint {
  private readonly drawn = new Map<NodeKey, [Highlight, StaticRange][]>();

  constructor(private readonly editor: LexicalEditor) {}

  draw(line: TextLine, findings: readonly Finding[]): void {
    this.erase(line.key);
    const ranges = findings.flatMap((finding): [Highlight, StaticRange][] => {
      const range = drawnRange(this.editor, rangeIn(line, finding));
      return range === null ? [] : [[underlines(finding.kind), range]];
    });
    for (const [look, range] of ranges) look.add(range);
    if (ranges.length > 0) this.drawn.set(line.key, ranges);
  }

  erase(key: NodeKey): void {
    for (const [look, range] of this.drawn.get(key) ?? []) look.delete(range);
    this.drawn.delete(key);
  }

  mark(line: TextLine, finding: Finding): void {
    const range = drawnRange(this.editor, rangeIn(line, finding));
    if (range !== null) markFinding(range);
  }

  eraseAll(): void {
    for (const key of [...this.drawn.keys()]) this.erase(key);
    unmarkFinding();
  }
}

export function rangeIn(line: TextLine, { from, to }: Finding): TextRange {
  return { from: placeIn(line, from, true), to: placeIn(line, to, false) };
}
