import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What of the rules looks at colours: nothing else of a page is another in the dark. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in the page but in its frames, as one line an element.
 * @param only 'colours' for a page that was looked at whole in another colour scheme
 */
export async function findBarriers(page: Page, only?: 'colours'): Promise<string[]> {
  // It is half a megabyte to read, and stays in a page once it is there.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (rules) => {
      const { violations } = await window.axe.run(document, {
        iframes: false,
        resultTypes: ['violations'],
        ...(rules !== null && { runOnly: { type: 'rule', values: rules } }),
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    only === undefined ? null : RULES_OF_COLOUR,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
