import { expect } from '@playwright/test';
import { findBarriers } from './findBarriers';
import type { Galley } from './launchGalley';

/** The arrow keys walk and scroll this list while the focus stays in the text; axe knows that of comboboxes only. */
const WALKED_FROM_THE_TEXT = /^scrollable-region-focusable: <div [^>]*role="listbox" aria-label="Insert"/;

/** A table that was just made has header cells that nobody has written in yet. The rule is no criterion of WCAG. */
const NOT_WRITTEN_YET = /^empty-table-header: <th scope="(?:col|row)"><br [^>]*><\/th>$/;

/** Nothing for axe to find in what the window shows, in light and in dark. */
export async function expectAccessible({ page }: Galley): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const barriers = await findBarriers(page, colorScheme === 'dark' ? 'colours' : undefined);
    const unknown = barriers.filter(
      (line) => !WALKED_FROM_THE_TEXT.test(line) && !NOT_WRITTEN_YET.test(line),
    );
    expect(unknown, colorScheme).toEqual([]);
  }
}
