import { expect, type Page } from '@playwright/test';

/**
 * Waits until the stand-in draws these words for the system. The drawing is closed to the page: only the keyboard gets
 * in, as for a person, and a screen reader is told what it says.
 */
export async function isDrawn(page: Page, words: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const readOut = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => String(name?.value ?? ''));
  };
  await expect.poll(readOut).toContain(words);
  await session.detach();
}
