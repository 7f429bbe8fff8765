import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../../tools/electron-standin/main/findBrowser.mjs';
import type { User, WordPressSite } from './startWordPress';

/** The installed browser, as a colleague of hers has it open on the site. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('A browser is missing: install Chromium, Google Chrome or Microsoft Edge');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/** A window in which this user has signed in to the site's own pages. */
export async function signInTo(
  { address }: WordPressSite,
  { name, login }: User,
  browser: Browser,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1400 } });
  const page = await context.newPage();
  await page.goto(`${address}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(login);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
  return page;
}
