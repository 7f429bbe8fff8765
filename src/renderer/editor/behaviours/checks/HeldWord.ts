import type { Finding } from '../../../../shared/checks/finding';
import type { WordsId } from './checkedWords';

/** The word at the caret: what was found in it is not shown while she may go on with it. */
export class HeldWord {
  private held: { id: WordsId; finding: Finding } | null = null;

  get isHeld(): boolean {
    return this.held !== null;
  }

  /** Those that are shown. */
  without(findings: readonly Finding[]): Finding[] {
    return findings.filter((finding) => finding !== this.held?.finding);
  }

  /** Holds what is found anew in the word that ends at the caret, or has it inside. */
  hold(id: WordsId, findings: readonly Finding[], before: readonly Finding[], caret: number | null): void {
    const typed = findings.find(
      (finding) => isAt(finding, caret) && before.every((other) => other.from !== finding.from),
    );
    if (typed !== undefined) this.held = { id, finding: typed };
  }

  /** Goes on with the finding that has come into its place, once the words around it have moved. */
  follow(id: WordsId, before: readonly Finding[], findings: readonly Finding[]): void {
    if (this.held === null || !before.includes(this.held.finding)) return;
    const { from } = this.held.finding;
    const still = findings.find((finding) => finding.from === from);
    this.held = still === undefined ? null : { id, finding: still };
  }

  /** Lets go of it where the caret is elsewhere by now, and answers whose words are to be shown anew. */
  leave(caretIn: (id: WordsId) => number | null): WordsId | null {
    if (this.held === null) return null;
    const { id, finding } = this.held;
    if (isAt(finding, caretIn(id))) return null;
    this.held = null;
    return id;
  }

  drop(): void {
    this.held = null;
  }
}

function isAt({ from, to }: Finding, caret: number | null): boolean {
  return caret !== null && from < caret && caret <= to;
}
