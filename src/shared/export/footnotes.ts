import { inlineText } from '../article/blockText';
import type { Footnote } from '../article/inline';
import { creditOf, type CreditPart } from '../source/creditOf';
import type { Source } from '../source/source';
import type { RenderContext } from './context';

/** The number of a footnote where a block refers to it: 1 for the first. */
export function footnoteNumber(footnote: Footnote, { footnotes }: RenderContext): number {
  const known = footnotes.get(footnote);
  if (known !== undefined) return known;
  footnotes.set(footnote, footnotes.size + 1);
  return footnotes.size;
}

/** What a format says of a footnote after its words: the source that it cites. */
function sourceOf({ sourceId }: Footnote, { article }: RenderContext): Source | undefined {
  return article.sources.find(({ id }) => id === sourceId);
}

/** How a format writes a footnote: its words, and the source that it cites. */
export interface NoteStyle {
  words(footnote: Footnote): string;
  /** Of a source of which nothing is known there are no parts. */
  citation(parts: CreditPart[], source: Source): string;
}

/**
 * The footnotes that the blocks referred to, in the order of their numbers. Only once every block is rendered; a footnote
 * within another is found on the way, and comes after it.
 */
export function renderFootnotes<Note>(
  context: RenderContext,
  { words, citation }: NoteStyle,
  render: (text: string, number: number) => Note,
): Note[] {
  const rendered: Note[] = [];
  for (const [footnote, number] of context.footnotes) {
    const source = sourceOf(footnote, context);
    const parts = source === undefined ? [] : creditOf(source, context.article.language);
    const isCited = source !== undefined && (parts.length > 0 || context.listsSources);
    const said = inlineText(footnote.children).trim() === '' ? '' : words(footnote).trim();
    rendered.push(render([said, isCited ? citation(parts, source) : ''].filter(Boolean).join(' '), number));
  }
  return rendered;
}
