import { expect, type Locator } from '@playwright/test';

/** The dialog lies within the window, and each of its buttons does too once it is scrolled to. */
export async function expectInWindow(dialog: Locator): Promise<void> {
  await expect(dialog).toBeInViewport({ ratio: 1 });
  // What always stands in sight stands there first: scrolling to the others would bring it back.
  await expect(dialog.getByRole('button').last()).toBeInViewport({ ratio: 1 });
  for (const button of await dialog.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 1 });
  }
}
