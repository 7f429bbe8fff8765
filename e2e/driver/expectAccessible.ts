import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Galley } from './launchGalley';

/** The preview's frame runs no script, so axe cannot be put into it, and the window says so. */
const NO_SCRIPT_IN_PREVIEW = /^Blocked script execution in '(?:about:srcdoc|[^']*\/preview\.html)'/;

/** The arrow keys walk and scroll this list while the focus stays in the text; axe knows that of comboboxes only. */
const WALKED_FROM_THE_TEXT = /^scrollable-region-focusable: <div [^>]*role="listbox" aria-label="Insert"/;

/** A table that was just made has header cells that nobody has written in yet. The rule is no criterion of WCAG. */
const NOT_WRITTEN_YET = /^empty-table-header: <th scope="(?:col|row)"><br [^>]*><\/th>$/;

/** What axe finds, as one line a finding: nothing, in every view. */
async function findings({ page, watch }: Galley): Promise<string[]> {
  // The legacy mode runs in the window itself: the other one opens a blank page, which no Electron window can.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  watch.errors.splice(0, Infinity, ...watch.errors.filter((text) => !NO_SCRIPT_IN_PREVIEW.test(text)));
  const lines = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  return lines.filter((line) => !WALKED_FROM_THE_TEXT.test(line) && !NOT_WRITTEN_YET.test(line));
}

/** Nothing for axe to find in what the window shows, in light and in dark. */
export async function expectAccessible(galley: Galley): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await galley.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findings(galley), colorScheme).toEqual([]);
  }
}
