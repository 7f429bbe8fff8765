const PRINT = 'print';
/** Chromium matches nothing with it on a screen or on paper. */
const SCREEN_ONLY = 'screen';

/**
 * Shows the page as its style sheets mean it for paper, or for a screen again. The rules are switched in the style
 * sheets themselves: the page's text stays what is exported.
 */
export function showMedium(page: Document, isPrint: boolean): void {
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(page.defaultView && 'media' in rule)) continue;
      const { media } = rule as CSSMediaRule;
      const original = ORIGINALS.get(rule) ?? media.mediaText;
      ORIGINALS.set(rule, original);
      const wanted = mediumFor(original, isPrint);
      // Setting it lays the page out anew, also where nothing changes.
      if (wanted !== media.mediaText) media.mediaText = wanted;
    }
  }
}

function mediumFor(original: string, isPrint: boolean): string {
  if (original === PRINT) return isPrint ? 'all' : PRINT;
  return original === SCREEN_ONLY && isPrint ? PRINT : original;
}

const ORIGINALS = new WeakMap<CSSRule, string>();
