import type { LinkTo } from './link';

/** Bits of a text run's `format`, as Lexical stores them; textFormat.ts has all. */
export const BOLD = 1;
export const ITALIC = 2;

export interface TextRun {
  type: 'text';
  text: string;
  /** A sum of the bits of its formats; bits of no format are kept and not drawn. */
  format: number;
  /** `lang`: the language that she says the run is in, as in HTML; none is that of what it stands in. */
  $?: { lang?: string };
}

interface LineBreak {
  type: 'linebreak';
}

interface Tab {
  type: 'tab';
  text: string;
}

export interface Link extends LinkTo {
  type: 'link' | 'autolink';
  children: Inline[];
}

/** Where it stands readers see its number; its words stand at the end of the article. */
export interface Footnote {
  type: 'footnote';
  /** The source that it cites, or null. */
  sourceId: string | null;
  children: Inline[];
}

/** What stands inside a paragraph, heading or list item. */
export type Inline = TextRun | LineBreak | Tab | Link | Footnote;
