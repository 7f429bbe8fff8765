import type { SiteNote } from '../siteNotes';

/** A mark of a block, with the line end behind it. */
const MARK = /^<!-- (\/?)wp:([a-z][a-z0-9/-]*) (?:\{.*\} )?(\/?)-->\n?$/;

/** What WordPress adds to the classes of a block when it shows it. */
const LAYOUTS: Record<string, string> = {
  quote: 'is-layout-flow wp-block-quote-is-layout-flow',
  group: 'is-layout-flow wp-block-group-is-layout-flow',
  details: 'is-layout-flow wp-block-details-is-layout-flow',
  gallery: 'is-layout-flex wp-block-gallery-is-layout-flex',
};

/**
 * A post in WordPress's block markup as its site shows it: without the marks of the blocks, with the classes of their layout and with
 * the list of the footnotes. The facts are those of WordPress 6.8, and a test holds this against a real one.
 */
export function asPublished(post: string, notes: readonly SiteNote[]): string {
  let layout: string | undefined;
  return post
    .split(/(<!-- \/?wp:.*?-->\n?)/)
    .map((piece) => {
      const [, end, name = '', alone] = MARK.exec(piece) ?? [];
      if (name === '') {
        const added = layout;
        layout = undefined;
        return added === undefined ? piece : piece.replace(/ class="([^"]*)"/, ` class="$1 ${added}"`);
      }
      if (name === 'footnotes' && alone !== '') return notesList(notes);
      layout = end === '' ? LAYOUTS[name] : undefined;
      return '';
    })
    .join('');
}

function notesList(notes: readonly SiteNote[]): string {
  const items = notes.map(
    ({ id, content }, at) =>
      `<li id="${id}">${content} <a href="#${id}-link" aria-label="Jump to footnote reference ${at + 1}">↩︎</a></li>`,
  );
  return `<ol class="wp-block-footnotes">${items.join('')}</ol>`;
}
