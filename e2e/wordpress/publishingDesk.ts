import { expect, type Locator, test } from '@playwright/test';
import type { Desk } from '../driver/Desk';
import { fetchWordPress } from './fetchWordPress.mjs';
import { type Role, startWordPress, type WordPressSite } from './startWordPress';

/** A real WordPress of the test's own, which has to be stopped; where it cannot be had the test is skipped. */
export async function openSite(): Promise<WordPressSite> {
  const missing = await fetchWordPress();
  if (missing !== null && process.env['CI'] !== undefined) throw new Error(missing);
  test.skip(missing !== null, missing ?? '');
  return startWordPress();
}

export async function openPublish(desk: Desk): Promise<Locator> {
  await desk.button('Publish').click();
  const dialog = desk.dialog('Publish');
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function fillSignIn(
  desk: Desk,
  site: WordPressSite,
  role: Role,
  password?: string,
): Promise<Locator> {
  const dialog = desk.dialog('Sign in to Lampwright');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Address' }).fill(site.address);
  await dialog.getByRole('textbox', { name: 'User name' }).fill(site.users[role].name);
  await dialog.getByLabel('Application password').fill(password ?? site.users[role].password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  return dialog;
}

/** Signs in from the dialog "Publish", which is open. */
export async function signIn(desk: Desk, site: WordPressSite, role: Role): Promise<void> {
  await desk.dialog('Publish').getByRole('button', { name: 'Sign in…' }).click();
  await expect(await fillSignIn(desk, site, role)).toBeHidden({ timeout: 30_000 });
}

export const received = (dialog: Locator) => dialog.getByRole('list', { name: 'Receipts of this article' });
