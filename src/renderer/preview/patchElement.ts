import morphdom from 'morphdom';

/**
 * Makes a shown element equal to a fresh one, changing only what differs, so that its scroll stays and nothing loads anew.
 * A style sheet that is left empty in the fresh one stays as shown.
 */
export function patchElement(shown: Element, fresh: Element): void {
  morphdom(shown, fresh, {
    // The sheet is found wherever it stands now; the type asks for a key or nothing, and an id is a key.
    getNodeKey: (node) => (node.nodeName === 'STYLE' ? 'sheet' : (node as Element).id),
    onBeforeElUpdated(from, to) {
      if (to.localName === 'style' && to.textContent === '') return false;
      if (from.isEqualNode(to) && namesOf(from) === namesOf(to)) return false;
      if (namesOf(from) === namesOf(to)) return true;
      // Attributes are patched in place, not in order; the page is to be the export to the letter.
      from.replaceWith(from.ownerDocument.importNode(to, true));
      return false;
    },
  });
}

const namesOf = (element: Element) => element.getAttributeNames().join();
