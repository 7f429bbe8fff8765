import type { SiteNote } from '../../shared/export/siteNotes';
import { escapeAttribute } from '../../shared/lib/escapeHtml';

const MARK = /data-fn="([^"]*)"/g;

/**
 * Markup that says at each mark of a footnote what that says, which WordPress keeps apart: so a paragraph is another one
 * where only the words of its footnote are.
 */
export function withNotes(markup: string, notes: readonly SiteNote[]): string {
  const contents = new Map(notes.map(({ id, content }) => [id, content]));
  return markup.replace(MARK, (mark, id: string) => {
    const content = contents.get(id);
    return content === undefined
      ? mark
      : `${mark} data-note="${escapeAttribute(content).replaceAll('>', '&gt;')}"`;
  });
}
