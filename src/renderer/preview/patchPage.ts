import morphdom from 'morphdom';

/**
 * Makes a shown page equal to a new one, changing only what differs, so that its scroll stays and nothing loads
 * anew. The style sheet is most of the page and seldom changes: an equal node is left alone unseen.
 */
export function patchPage(shown: Document, html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  morphdom(shown.documentElement, fresh.documentElement, {
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
}
