import morphdom from 'morphdom';

/**
 * Makes a shown page equal to a new one, changing only what differs, so that its scroll stays and nothing loads anew.
 * The style sheet with its fonts is nearly all of a page's bytes: one that is left empty in the new page stays as shown.
 */
export function patchPage(shown: Document, html: string): void {
  // The frame's own parser: what it reads is under the frame's policy, which lets a style sheet in.
  const { DOMParser: OwnParser } = shown.defaultView ?? window;
  const fresh = new OwnParser().parseFromString(html, 'text/html');
  morphdom(shown.documentElement, fresh.documentElement, {
    // The sheet is found wherever it stands now; the type asks for a key or nothing, and an id is a key.
    getNodeKey: (node) => (node.nodeName === 'STYLE' ? 'sheet' : (node as Element).id),
    onBeforeElUpdated(from, to) {
      if (to.localName === 'style' && to.textContent === '') return false;
      if (from.isEqualNode(to) && namesOf(from) === namesOf(to)) return false;
      if (namesOf(from) === namesOf(to)) return true;
      // Attributes are patched in place, not in order; the page is to be the export to the letter.
      from.replaceWith(shown.importNode(to, true));
      return false;
    },
  });
}

const namesOf = (element: Element) => element.getAttributeNames().join();
