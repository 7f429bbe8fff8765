import { markupWords } from '../article/markupWords';
import type { SiteNote } from '../export/siteNotes';

const MARK = /<sup data-fn="([^"]*)"[^>]*>.*?<\/sup>/g;

/** What a reader reads in a piece of a post, a line each paragraph; a footnote stands in brackets where its mark is. */
export function postProse(piece: string, notes: readonly SiteNote[]): string {
  const contents = new Map(notes.map(({ id, content }) => [id, content]));
  return markupWords(
    piece.replace(MARK, (mark, id: string) => {
      const content = contents.get(id);
      return content === undefined ? mark : ` [${content}]`;
    }),
  );
}
