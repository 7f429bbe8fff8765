/** How the page is shown, whatever her screen is. */
export interface Shown {
  /** As its style sheets mean it for paper. */
  isPrint: boolean;
  /** As a reader sees it whose system is dark; paper is light. */
  isDark: boolean;
}

const ALWAYS = '(min-width: 0px)';
const NEVER = '(max-width: 0px)';

/** How each sheet is shown by now: one that was moved is another one, with its first rules again. */
const shownAs = new WeakMap<CSSStyleSheet, string>();
const originals = new WeakMap<CSSRule, string>();

/**
 * Switches paper, light and dark in the rules of the page's style sheets: neither the page's text nor its preview's own
 * medium changes, and the text stays what is exported.
 */
export function showAs(page: Document, shown: Shown): void {
  const wanted = `${shown.isPrint} ${shown.isDark}`;
  let isNew = false;
  for (const sheet of page.styleSheets) {
    if (shownAs.get(sheet) === wanted) continue;
    shownAs.set(sheet, wanted);
    switchRules(sheet.cssRules, shown, false);
    isNew = true;
  }
  if (isNew) adoptOwnSheet(page, shown);
}

function switchRules(rules: CSSRuleList, shown: Shown, isInPrint: boolean): void {
  for (const rule of rules) {
    // Each window has classes of its own for its rules.
    if ('media' in rule && rule.constructor.name === 'CSSMediaRule')
      switchMedia(rule as CSSMediaRule, shown, isInPrint);
    else if ('cssRules' in rule) switchRules(rule.cssRules as CSSRuleList, shown, isInPrint);
  }
}

function switchMedia(rule: CSSMediaRule, shown: Shown, isInPrint: boolean): void {
  const { media } = rule;
  const original = originals.get(rule) ?? media.mediaText;
  originals.set(rule, original);
  const wanted = mediaFor(original, shown, isInPrint);
  // Setting it lays the page out anew, also where nothing changes.
  if (wanted !== media.mediaText) media.mediaText = wanted;
  // What a rule for paper says of screens is meant for a screen that shows it.
  switchRules(rule.cssRules, shown, isInPrint || /\bprint\b/.test(original));
}

/** @param original as the browser writes it. */
export function mediaFor(original: string, { isPrint, isDark }: Shown, isInPrint = false): string {
  const scheme = isDark && !isPrint ? 'dark' : 'light';
  const schemed = original.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_all, named: string) =>
    named === scheme ? ALWAYS : NEVER,
  );
  if (!isPrint || isInPrint) return schemed;
  return schemed.replace(/\b(?:print|screen)\b/g, (medium) => (medium === 'print' ? 'all' : 'print'));
}

/** A scroll bar beside the page would take of its width: it is laid out as wide as the pane says, and scrolls without one. */
const NO_BAR = 'scrollbar-width: none !important;';

/**
 * What the preview alone says of the page, beside its style sheets. One that goes by the reader's system in its own
 * colours too is told which system that is.
 */
function adoptOwnSheet(page: Document, { isPrint, isDark }: Shown): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (view === null) return;
  page.adoptedStyleSheets = [];
  const own = view.getComputedStyle(page.documentElement).colorScheme;
  const goesBySystem = /\blight\b/.test(own) && /\bdark\b/.test(own);
  const scheme = `color-scheme: ${isDark && !isPrint ? 'dark' : 'light'} !important;`;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`:root { ${NO_BAR} ${goesBySystem ? scheme : ''} }`);
  page.adoptedStyleSheets = [sheet];
}
