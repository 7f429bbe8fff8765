import { diffArrays } from 'diff';
import type { Inline } from '../article/inline';
import { runLanguage } from '../article/runLanguage';
import { linkKey } from '../article/link';
import { segmentsOf } from '../lib/segmentsOf';

/** A stretch of text that is in both versions, or only in the newer or only in the older one. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** A sum of BOLD and ITALIC, as in a text run. */
  format: number;
  /** Where its link leads, and what it says beside its words; null where there is none. */
  url: string | null;
  /** The words are the same, and their link or format is not. */
  isRestyled: boolean;
}

/** Text that looks alike from its start to its end. A line break is a newline. */
export interface Run {
  text: string;
  format: number;
  url: string | null;
  /** The language that she says it is in; null where she says none. */
  lang: string | null;
}

/** Of two texts with more differences only the whole is shown, as removed and added. */
const MOST_EDITS = 600;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text, with the spaces and marks between them; Chinese in words too. Joined they are the text. */
function splitWords(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmentsOf(segmenter, text)];
}

/** The runs of what stands in a paragraph. */
export function runsOf(inlines: readonly Inline[], url: string | null = null): Run[] {
  return inlines.flatMap((inline): Run[] => {
    if (inline.type === 'linebreak') return [{ text: '\n', format: 0, url, lang: null }];
    if (inline.type === 'text')
      return [{ text: inline.text, format: inline.format, url, lang: runLanguage(inline) }];
    if (inline.type === 'tab') return [{ text: inline.text, format: 0, url, lang: null }];
    if (inline.type === 'footnote')
      return [bracket('[', url), ...runsOf(inline.children, url), bracket(']', url)];
    return runsOf(inline.children, linkKey(inline));
  });
}

function bracket(text: string, url: string | null): Run {
  return { text, format: 0, url, lang: null };
}

/** A text without looks. */
export function plainRuns(text: string): Run[] {
  return [{ text, format: 0, url: null, lang: null }];
}

/** Two versions of a text as one, in reading order: what was removed stands before what came in its place. */
export function compareText(before: readonly Run[], after: readonly Run[]): Piece[] {
  const [old, now] = [before, after].map((runs) => runs.map(({ text }) => text).join(''));
  const cursors = { before: new Cursor(before), after: new Cursor(after) };
  return stretches(old!, now!).flatMap(({ kind, text }) => {
    if (kind === 'removed') return cursors.before.take(text.length).map((run) => piece(kind, run, false));
    if (kind === 'added') return cursors.after.take(text.length).map((run) => piece(kind, run, false));
    return takeSame(cursors, text.length);
  });
}

/** Both texts go on by as much, and a piece ends where either changes its looks. */
function takeSame(cursors: { before: Cursor; after: Cursor }, length: number): Piece[] {
  const olds = cursors.before.take(length);
  const pieces: Piece[] = [];
  for (const run of cursors.after.take(length)) {
    for (let rest = run.text; rest !== '';) {
      const old = olds[0]!;
      const part = rest.slice(0, old.text.length);
      pieces.push(
        piece(
          'same',
          { ...run, text: part },
          old.format !== run.format || old.url !== run.url || old.lang !== run.lang,
        ),
      );
      rest = rest.slice(part.length);
      if (part.length === old.text.length) olds.shift();
      else olds[0] = { ...old, text: old.text.slice(part.length) };
    }
  }
  return pieces;
}

function piece(kind: Piece['kind'], { text, format, url }: Run, isRestyled: boolean): Piece {
  return { kind, text, format, url, isRestyled };
}

/** Reads runs from their start. */
class Cursor {
  private index = 0;
  private within = 0;

  constructor(private readonly runs: readonly Run[]) {}

  /** The runs of the next `length` places. */
  take(length: number): Run[] {
    const taken: Run[] = [];
    for (let left = length; left > 0;) {
      const run = this.runs[this.index]!;
      const text = run.text.slice(this.within, this.within + left);
      if (text !== '') taken.push({ ...run, text });
      left -= text.length;
      this.within += text.length;
      if (this.within < run.text.length) continue;
      this.index += 1;
      this.within = 0;
    }
    return taken;
  }
}

interface Stretch {
  kind: Piece['kind'];
  text: string;
}

function stretches(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(splitWords(before), splitWords(after), { maxEditLength: MOST_EDITS });
  const found = changes?.map(({ added, removed, value }): Stretch => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  return readable(
    found ?? [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ],
  );
}

/**
 * Words that happen to be the same between two longer changes make a text that nobody can read: they count as changed.
 * What is the same has to be longer than what is changed on one of its sides.
 */
function readable(found: readonly Stretch[]): Stretch[] {
  const groups = group(found);
  for (let at = 1; at < groups.length - 1;) {
    const [left, own, right] = [groups[at - 1]!, groups[at]!, groups[at + 1]!];
    const isIsland =
      own.same !== '' && own.same.length <= Math.min(longer(left), longer(right)) && left.same === '';
    if (!isIsland || right.same !== '') {
      at += 1;
      continue;
    }
    const joined = {
      same: '',
      removed: left.removed + own.same + right.removed,
      added: left.added + own.same + right.added,
    };
    groups.splice(at - 1, 3, joined);
    at = Math.max(1, at - 2);
  }
  return groups.flatMap(({ same, removed, added }) => {
    if (same !== '') return [{ kind: 'same' as const, text: same }];
    const end = commonSpace(removed, added);
    const cut = (text: string) => text.slice(0, text.length - end.length);
    const all: Stretch[] = [
      { kind: 'removed', text: cut(removed) },
      { kind: 'added', text: cut(added) },
      { kind: 'same', text: end },
    ];
    return all.filter(({ text }) => text !== '');
  });
}

/** The white space at which both end. */
function commonSpace(one: string, other: string): string {
  const space = /\s*$/.exec(one)![0];
  return other.endsWith(space) ? space : '';
}

/** Either `same`, or what was removed and what came for it. */
interface Group {
  same: string;
  removed: string;
  added: string;
}

function group(found: readonly Stretch[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, text } of found) {
    const last = groups.at(-1);
    const joins = kind !== 'same' && last !== undefined && last.same === '';
    const own = joins ? last : { same: '', removed: '', added: '' };
    own[kind] += text;
    if (!joins) groups.push(own);
  }
  return groups;
}

function longer({ removed, added }: Group): number {
  return Math.max(removed.length, added.length);
}
