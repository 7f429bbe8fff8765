import type { SiteNote } from '../../shared/export/siteNotes';
import { escapeAttribute } from '../../shared/lib/escapeHtml';
import { parseInert } from '../reading';

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

/** The same with the words in a list behind it, as pages have them. */
export function withNoteList(markup: string): string {
  if (!markup.includes('data-note=')) return markup;
  const items = [...parseInert(markup).querySelectorAll('sup[data-fn][data-note]')].map((mark) => {
    const id = escapeAttribute(mark.getAttribute('data-fn') ?? '');
    return `<li id="${id}">${mark.getAttribute('data-note')} <a href="#${id}-link">↩︎</a></li>`;
  });
  return `${markup}<ol>${items.join('')}</ol>`;
}
