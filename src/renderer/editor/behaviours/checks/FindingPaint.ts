import type { LexicalEditor, NodeKey } from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { placeIn, type TextLine } from '../../textLines';
import { drawnRange, type TextRange } from '../../textRange';
// No module, of which a build keeps only what is named.
import './findingLooks.css';

/** Names of the looks (findingLooks.css). */
const CURRENT = 'finding-current';

/** Underlines findings without touching the text's own elements; a line that changes costs only its own. */
export class FindingPaint {
  private readonly looks: Record<Finding['kind'], Highlight> = {
    spelling: new Highlight(),
    style: new Highlight(),
  };
  private readonly drawn = new Map<NodeKey, [Highlight, StaticRange][]>();

  constructor(private readonly editor: LexicalEditor) {
    CSS.highlights.set('spelling', this.looks.spelling);
    CSS.highlights.set('house-style', this.looks.style);
  }

  draw(line: TextLine, findings: readonly Finding[]): void {
    this.erase(line.key);
    const ranges = findings.flatMap((finding): [Highlight, StaticRange][] => {
      const range = drawnRange(this.editor, rangeIn(line, finding));
      return range === null ? [] : [[this.looks[finding.kind], range]];
    });
    for (const [look, range] of ranges) look.add(range);
    if (ranges.length > 0) this.drawn.set(line.key, ranges);
  }

  erase(key: NodeKey): void {
    for (const [look, range] of this.drawn.get(key) ?? []) look.delete(range);
    this.drawn.delete(key);
  }

  /** Shows which of them she is at. */
  mark(line: TextLine, finding: Finding): void {
    const range = drawnRange(this.editor, rangeIn(line, finding));
    if (range !== null) CSS.highlights.set(CURRENT, new Highlight(range));
  }

  unmark(): void {
    CSS.highlights.delete(CURRENT);
  }

  eraseAll(): void {
    for (const look of Object.values(this.looks)) look.clear();
    this.drawn.clear();
    this.unmark();
  }

  /** Takes the looks away with it, unless another editor has put its own there. */
  end(): void {
    this.eraseAll();
    for (const [name, look] of [
      ['spelling', this.looks.spelling],
      ['house-style', this.looks.style],
    ] as const) {
      if (CSS.highlights.get(name) === look) CSS.highlights.delete(name);
    }
  }
}

export function rangeIn(line: TextLine, { from, to }: Finding): TextRange {
  return { from: placeIn(line, from, true), to: placeIn(line, to, false) };
}
