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
      if (original === PRINT) media.mediaText = isPrint ? 'all' : PRINT;
      else if (original === SCREEN_ONLY) media.mediaText = isPrint ? PRINT : SCREEN_ONLY;
    }
  }
}

const ORIGINALS = new WeakMap<CSSRule, string>();
