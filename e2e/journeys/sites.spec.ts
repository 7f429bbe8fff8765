import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askedAtQuit } from '../driver/askedAtQuit';
import { expect, test } from '../driver/test';

test('she changes what stands around her articles, and makes a Chinese site', async ({
  galley: { app, desk, page },
  dataDir,
}) => {
  const siteFile = async (id: string) =>
    JSON.parse(await readFile(join(dataDir, 'library', 'sites', `${id}.json`), 'utf8'));
  await desk.startArticle('Lamps of Port Sorrel');
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain('Anti-censorship');

  await desk.command('Sites');
  const sites = desk.dialog('Sites');
  // Undo belongs to the field of the dialog, though the system's menu has its key.
  const inChinese = sites.getByRole('textbox', { name: 'Name in Chinese' });
  await inChinese.focus();
  await desk.press('End');
  await page.keyboard.insertText('报');
  await desk.press('Mod+Z');
  await expect(inChinese).toHaveValue('掌灯人');
  await desk.press('Mod+Shift+Z');
  await expect(inChinese).toHaveValue('掌灯人报');
  await desk.press('Mod+Z');
  await expect(inChinese).toHaveValue('掌灯人');
  await sites.getByRole('switch', { name: 'Subscribe' }).uncheck({ force: true });
  await sites.getByRole('button', { name: 'Edit Anti-censorship tools' }).focus();
  await desk.press('Alt+ArrowUp');
  await expect(sites.getByRole('button', { name: 'Edit Anti-censorship tools' })).toBeFocused();
  await desk.press('Enter');
  const module = desk.dialog('Links');
  await module.getByRole('textbox', { name: 'Title' }).fill('Ways around a wall');
  await module.getByRole('textbox', { name: 'Address' }).first().fill('https://sidedoor.example/');
  await module.getByRole('button', { name: 'Done' }).click();

  // What is taken out comes back whole, to its place.
  await sites.getByRole('button', { name: 'Take out Ways around a wall' }).click();
  await expect(sites.getByRole('button', { name: 'Edit Ways around a wall' })).toHaveCount(0);
  await sites.getByRole('button', { name: 'Put it back' }).click();
  await expect(sites.getByRole('button', { name: 'Take out Ways around a wall' })).toBeFocused();

  // Esc drops nothing of it.
  await desk.press('Escape');
  await expect(sites).toBeHidden();
  await expect(page.getByText('What you changed in Lampwright is not saved.')).toBeVisible();
  const asked = await askedAtQuit(app);
  await expect.poll(() => asked.jsonValue()).toEqual(['Your last words are not saved.']);
  await desk.button('Show sites…').click();
  await expect(sites.getByText('Not saved yet.')).toBeVisible();
  await sites.getByRole('button', { name: 'Save site' }).click();
  await expect(sites.getByText('Lampwright is saved.')).toBeVisible();
  await expect(page.getByText('What you changed in Lampwright')).toHaveCount(0);
  const { furniture } = await siteFile('lampwright');
  const places = furniture.map(({ id }: { id: string }) => id);
  expect(places.indexOf('tools')).toBe(places.indexOf('ad-2') - 1);
  await expect.poll(() => desk.previewHtml()).toContain('Ways around a wall');
  const html = await desk.previewHtml();
  expect(html).toContain('href="https://sidedoor.example/"');
  expect(html).not.toContain('One letter a week');

  await sites.getByRole('button', { name: 'New site' }).click();
  await expect(sites.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await sites.getByRole('button', { name: 'Save site' }).click();
  await expect(sites.getByRole('alert')).toContainText('needs a name');
  await expect(sites.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await sites.getByRole('textbox', { name: 'Name', exact: true }).fill('Dengta');
  await sites.getByRole('textbox', { name: 'Name in Chinese' }).fill('灯塔');
  await sites.getByRole('textbox', { name: 'Address' }).fill('https://dengta.example');
  await desk.choose(sites, 'Language', 'Chinese, simplified');
  await sites.getByRole('button', { name: 'Save site' }).click();
  await expect(sites.getByText('Dengta is saved.')).toBeVisible();
  await sites.getByRole('button', { name: 'Close' }).click();

  // A Chinese article is written for it, and the English one for the other, until she says otherwise.
  await desk.showPane('Details');
  await expect(desk.details.getByRole('heading', { name: 'Site: Lampwright' })).toBeVisible();
  await desk.choose(desk.details, 'Language', 'Chinese, simplified');
  await expect(desk.details.getByRole('heading', { name: 'Site: Dengta' })).toBeVisible();
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain('灯塔');
  await expect.poll(() => desk.previewHtml()).not.toContain('Ways around a wall');
  await desk.showPane('Details');
  await desk.choose(desk.details, 'Site for articles in Chinese, simplified', 'Lampwright');
  await expect(desk.details.getByRole('heading', { name: 'Site: Lampwright' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
