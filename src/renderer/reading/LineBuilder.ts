import type { Footnote, Inline, TextRun } from '../../shared/article/inline';
import { linkKey, type LinkTo } from '../../shared/article/link';
import { withoutControls } from '../../shared/lib/signs';

/** What words are beside their letters. */
export interface Looks {
  format: number;
  link: LinkTo | null;
  /** The language that they are said to be in, or null. */
  lang: string | null;
}

export const NO_LOOKS: Looks = { format: 0, link: null, lang: null };

/**
 * Gathers the words of one line, with white space as a browser shows it: runs of it are one space, none at the ends.
 * Where the line goes on in words that stand there already, `joins`, the space between them and these is kept.
 */
export class LineBuilder {
  private line: Inline[] = [];

  constructor(private joins = false) {}

  add(text: string, { format, link, lang }: Looks): void {
    const words = withoutControls(text.replace(/[ \t\r\n\f\v]+/g, ' '));
    const shown = this.endsInSpace() ? words.replace(/^ /, '') : words;
    if (shown === '') return;
    const run: TextRun = { type: 'text', text: shown, format, ...(lang !== null && { $: { lang } }) };
    appendRun(this.line, run, link);
  }

  addFootnote(footnote: Footnote): void {
    this.line.push(footnote);
  }

  addTab(): void {
    if (this.line.length > 0) this.line.push({ type: 'tab', text: '\t' });
  }

  /** A break of the line; the second in a row answers true, for it ends a paragraph. */
  addBreak(): boolean {
    const last = this.line.at(-1);
    if (last?.type === 'linebreak') return true;
    if (last !== undefined) this.line.push({ type: 'linebreak' });
    return false;
  }

  /** The line so far, and starts the next; null where there were no words. */
  take(joins = false): Inline[] | null {
    const { line } = this;
    this.line = [];
    this.joins = false;
    if (line.every(isBlank)) return null;
    while (joins ? isBreak(line.at(-1)) : isBlank(line.at(-1))) line.pop();
    const last = line.at(-1);
    const run = last?.type === 'link' ? last.children.at(-1) : last;
    if (run?.type === 'text' && !joins) run.text = run.text.replace(/ $/, '');
    return line;
  }

  private endsInSpace(): boolean {
    const last = this.line.at(-1);
    const run = last?.type === 'link' ? last.children.at(-1) : last;
    if (run === undefined) return !this.joins;
    return run.type === 'text' ? run.text.endsWith(' ') : run.type !== 'footnote';
  }
}

/** Adds words to those before them: in one run, and in one link, where they are alike. */
export function appendRun(runs: Inline[], run: TextRun, link: LinkTo | null = null): void {
  const last = runs.at(-1);
  if (link !== null) {
    if (last?.type === 'link' && linkKey(last) === linkKey(link)) appendRun(last.children, run);
    else runs.push({ type: 'link', ...link, children: [run] });
    return;
  }
  const isAlike = last?.type === 'text' && last.format === run.format && last.$?.lang === run.$?.lang;
  if (isAlike) last.text += run.text;
  else runs.push(run);
}

function isBreak(inline: Inline | undefined): boolean {
  return inline?.type === 'linebreak' || inline?.type === 'tab';
}

/** A space that cannot break is what word processors put into an empty paragraph. */
function isBlank(inline: Inline | undefined): boolean {
  if (inline === undefined || inline.type === 'linebreak' || inline.type === 'tab') return true;
  if (inline.type === 'text') return /^[\s\u00a0\u200b\ufeff]*$/.test(inline.text);
  if (inline.type === 'footnote' && inline.sourceId !== null) return false;
  return inline.children.every(isBlank);
}
