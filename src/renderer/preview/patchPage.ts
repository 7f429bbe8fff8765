import morphdom from 'morphdom';

/**
 * Makes a shown page equal to a new one, changing only what differs, so that its scroll stays and nothing loads
 * anew. The style sheet is most of the page and seldom changes: an equal node is left alone unseen.
 */
export function patchPage(shown: Document, html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  morphdom(shown.documentElement, fresh.documentElement, {
    onBeforeElUpdated(from, to) {
      if (from.isEqualNode(to) && namesOf(from) === namesOf(to)) return false;
      if (namesOf(from) === namesOf(to)) return true;
      // Attributes are patched in place, not in order; the page is to be the export to the letter.
      from.replaceWith(shown.importNode(to, true));
      return false;
    },
  });
}

const namesOf = (element: Element) => element.getAttributeNames().join();
