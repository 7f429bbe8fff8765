import { $getNodeByKey, type LexicalEditor } from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { underlines, unmarkFinding } from '../../../checks';
import { $holdsWords, type HeldWords } from '../../heldWords';
import { placeIn, type TextLine } from '../../textLines';
import { drawnRange, type TextRange } from '../../textRange';
import type { CheckedWords, WordsId } from './checkedWords';

/** Underlines findings without touching the text's own elements; a line that changes costs only its own. */
export class FindingPaint {
  /** What takes the underlines of words away. */
  private readonly drawn = new Map<WordsId, () => void>();

  constructor(private readonly editor: LexicalEditor) {}

  /** Is called while the state of the words is read. */
  $draw(words: CheckedWords, findings: readonly Finding[]): void {
    this.erase(words.id);
    if (findings.length === 0) return;
    const erase = 'parts' in words ? this.underline(words, findings) : this.$underlineHeld(words, findings);
    if (erase !== null) this.drawn.set(words.id, erase);
  }

  erase(id: WordsId): void {
    this.drawn.get(id)?.();
    this.drawn.delete(id);
  }

  eraseAll(): void {
    for (const id of [...this.drawn.keys()]) this.erase(id);
    unmarkFinding();
  }

  private underline(line: TextLine, findings: readonly Finding[]): (() => void) | null {
    const ranges = findings.flatMap((finding): [Highlight, StaticRange][] => {
      const range = drawnRange(this.editor, rangeIn(line, finding));
      return range === null ? [] : [[underlines(finding.kind), range]];
    });
    if (ranges.length === 0) return null;
    for (const [look, range] of ranges) look.add(range);
    return () => {
      for (const [look, range] of ranges) look.delete(range);
    };
  }

  private $underlineHeld({ key, name }: HeldWords, findings: readonly Finding[]): (() => void) | null {
    const node = $getNodeByKey(key);
    const element = this.editor.getElementByKey(key);
    return element !== null && $holdsWords(node) ? node.underlineWords(name, findings, element) : null;
  }
}

export function rangeIn(line: TextLine, { from, to }: Finding): TextRange {
  return { from: placeIn(line, from, true), to: placeIn(line, to, false) };
}
