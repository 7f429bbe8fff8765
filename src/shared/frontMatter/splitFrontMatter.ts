/** A text, and what a program put before it. */
export interface SplitText {
  /** Null where nothing stands before the text. */
  front: { form: 'yaml' | 'toml'; text: string } | null;
  body: string;
}

const FENCES = [
  { form: 'yaml', start: /^---[ \t]*(?:\r\n|\r|\n)/, end: /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$(?![^]))/gm },
  { form: 'toml', start: /^\+\+\+[ \t]*(?:\r\n|\r|\n)/, end: /^\+\+\+[ \t]*(?:\r\n|\r|\n|$(?![^]))/gm },
] as const;

/** Parts a text from the lines before it that stand between `---` (YAML) or `+++` (TOML). */
export function splitFrontMatter(text: string): SplitText {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  for (const { form, start, end } of FENCES) {
    const opening = start.exec(text.slice(from, from + LONGEST_FENCE));
    if (opening === null) continue;
    const begin = from + opening[0].length;
    end.lastIndex = begin;
    const closing = end.exec(text);
    if (closing === null) break;
    const front = { form, text: text.slice(begin, closing.index) };
    return { front, body: text.slice(closing.index + closing[0].length) };
  }
  return { front: null, body: text };
}

/** A line of it has no more. */
const LONGEST_FENCE = 100;
