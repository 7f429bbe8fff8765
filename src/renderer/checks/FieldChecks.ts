import type { Language } from '../../shared/article/language';
import { textLanguage } from '../../shared/article/passages';
import type { Finding } from '../../shared/checks/finding';
import { shiftFindings } from '../../shared/checks/shiftFindings';
import { putInField } from '../ui';
import { checkThread, useChecksStore } from './checksStore';
import { countFindings, NO_COUNTS } from './findingCounts';
import { markFinding, underlines, unmarkFinding } from './looks';
import { addWalkable, openFinding } from './walk';
import type { Shown, TextName, Walkable } from './Walkable';

/** She pauses: the words she typed last are looked at. */
const PAUSE_MS = 400;

/**
 * Checks the text of a field while the mode is on, until `end`. A field's own words take no looks: its double, an element
 * behind it with the same words at the same places, is underlined instead.
 */
export class FieldChecks implements Walkable {
  private findings: Finding[] = [];
  /** The text that the findings are of. */
  private judged = '';
  /** The word at the caret is not underlined while she may go on with it. */
  private held: Finding | null = null;
  private drawn: [Highlight, StaticRange][] = [];
  private shown: Shown | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private checking: Promise<void> = Promise.resolve();
  private readonly stops: (() => void)[];

  constructor(
    private readonly name: TextName,
    private readonly field: HTMLTextAreaElement,
    private readonly double: HTMLElement,
    private readonly language: Language,
  ) {
    const release = () => this.release();
    const openMenu = (event: MouseEvent) => this.openMenu(event);
    document.addEventListener('selectionchange', release);
    field.addEventListener('blur', release);
    field.addEventListener('contextmenu', openMenu);
    this.stops = [
      addWalkable(name, this),
      useChecksStore.subscribe((now, before) => {
        if (now.isOn !== before.isOn || now.judging !== before.judging) this.begin();
      }),
      () => {
        document.removeEventListener('selectionchange', release);
        field.removeEventListener('blur', release);
        field.removeEventListener('contextmenu', openMenu);
      },
    ];
  }

  /** Looks at all of it anew: another article, language or way of judging. */
  begin(): void {
    this.take('', []);
    if (useChecksStore.getState().isOn) this.lookSoon();
  }

  /** Moves the underlines with the words, before the frame that shows them. */
  follow(): void {
    const text = this.field.value;
    if (!useChecksStore.getState().isOn || text === this.judged) return;
    const held = this.held?.from;
    const findings = shiftFindings(this.judged, text, this.findings);
    this.held = findings.find(({ from }) => from === held) ?? null;
    this.take(text, findings);
    this.lookSoon();
  }

  end(): void {
    clearTimeout(this.timer);
    this.erase();
    for (const stop of this.stops) stop();
    useChecksStore.getState().count(this.name, NO_COUNTS);
  }

  async settle(): Promise<void> {
    if (this.timer !== undefined) this.look();
    await this.checking;
  }

  size(): number {
    return this.findings.length;
  }

  atCaret(): number | null {
    if (document.activeElement !== this.field) return null;
    return this.findings.filter(({ to }) => to < this.field.selectionStart).length;
  }

  show(at: number): Shown | null {
    const finding = this.findings[at];
    const range = finding && this.rangeOf(finding);
    if (finding === undefined || range === undefined) return null;
    this.field.scrollIntoView({ block: 'nearest' });
    markFinding(range);
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const words = this.field.value.slice(finding.from, finding.to);
    this.shown = { finding, words, box: live.getBoundingClientRect() };
    return this.shown;
  }

  unmark(): void {
    unmarkFinding();
  }

  canReplace(): boolean {
    return !this.field.readOnly;
  }

  replace(words: string): void {
    if (this.shown === null) return;
    const { finding, words: before } = this.shown;
    // What is there now may be other words.
    if (this.field.value.slice(finding.from, finding.to) !== before) return;
    putInField(this.field, finding.from, finding.to, words);
  }

  focus(): void {
    this.field.focus();
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE_MS);
  }

  private look(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = this.field.value;
    const { isOn, judging } = useChecksStore.getState();
    if (!isOn) return;
    const isEnglish = textLanguage(text, this.language, 'zh-Hans') === 'en';
    this.checking = checkThread.check([{ text, isEnglish }]).then((found) => {
      // What has changed since is asked for again.
      if (found === null || this.field.value !== text) return;
      if (!useChecksStore.getState().isOn || useChecksStore.getState().judging !== judging) return;
      const findings = found[0] ?? [];
      const known = new Set(this.findings.map(({ from }) => from));
      this.held = findings.find((finding) => !known.has(finding.from) && this.isAtCaret(finding)) ?? null;
      this.take(text, findings);
      useChecksStore.getState().count(this.name, countFindings(findings));
    });
  }

  private take(text: string, findings: Finding[]): void {
    this.judged = text;
    this.findings = findings;
    this.draw();
  }

  private release(): void {
    if (this.held === null || this.isAtCaret(this.held)) return;
    this.held = null;
    this.draw();
  }

  private isAtCaret({ from, to }: Finding): boolean {
    const { selectionStart, selectionEnd } = this.field;
    const isCaret = document.activeElement === this.field && selectionStart === selectionEnd;
    return isCaret && from < selectionStart && selectionStart <= to;
  }

  private draw(): void {
    this.erase();
    for (const finding of this.findings) {
      const range = finding === this.held ? undefined : this.rangeOf(finding);
      if (range === undefined) continue;
      const look = underlines(finding.kind);
      look.add(range);
      this.drawn.push([look, range]);
    }
  }

  private erase(): void {
    for (const [look, range] of this.drawn) look.delete(range);
    this.drawn = [];
  }

  private rangeOf({ from, to }: Finding): StaticRange | undefined {
    const text = this.double.firstChild;
    if (!(text instanceof Text) || to > text.length) return undefined;
    return new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to });
  }

  private openMenu(event: MouseEvent): void {
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
    if (caret?.offsetNode !== this.field) return;
    const at = this.findings.findIndex(({ from, to }) => from <= caret.offset && caret.offset <= to);
    if (at === -1) return;
    event.preventDefault();
    void openFinding(this, at);
  }
}
