import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../tools/electron-standin/main/findBrowser.mjs';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { expectAccessible } from '../driver/expectAccessible';
import { findBarriers } from '../driver/findBarriers';
import { keepArticle } from '../driver/keepArticle';
import { keepPicture } from '../driver/keepPicture';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const ID = '01890000-0000-7000-8000-00000000000';
const PICTURE = `${'ab'.repeat(32)}.jpg`;
const dialog = ({ desk }: Galley) => desk.dialog('Export site');
const published = { status: 'published' as const, section: 'Harbours', byline: 'Ines Marlow' };

/** Opens the dialog and lets her choose the folder. */
async function chooseFolder(galley: Galley, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await answerOpenDialog(galley.app, folder);
  await galley.desk.command('Export site');
  await dialog(galley).getByRole('button', { name: 'Choose folder…' }).click();
  await expect(dialog(galley)).toContainText(folder);
}

test('she exports what is published as a site, looks at it, and exports what changed', async ({
  start,
  dataDir,
}) => {
  await keepArticle(
    dataDir,
    { id: `${ID}1`, headline: 'The first lamp', slug: 'first-lamp', tags: ['Tide'], ...published },
    'Lit at dusk.',
  );
  await keepArticle(
    dataDir,
    {
      id: `${ID}2`,
      headline: '第二盏灯',
      slug: 'di-er',
      language: 'zh-Hans',
      translationOf: `${ID}1`,
      ...published,
    },
    '无人点亮。',
  );
  await keepArticle(dataDir, { id: `${ID}3`, headline: 'A draft', slug: 'draft' }, 'Not yet.');
  await keepPicture(dataDir, PICTURE);
  const galley = await start();
  const { desk } = galley;
  const folder = join(dataDir, 'site');
  await chooseFolder(galley, folder);
  await dialog(galley).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(galley).getByRole('status')).toContainText(`2 articles in ${folder}:`);
  expect(await readFile(join(folder, 'first-lamp/index.html'), 'utf8')).toContain('Lit at dusk.');
  expect(existsSync(join(folder, 'draft'))).toBe(false);
  expect(await readFile(join(folder, 'first-lamp/index.html'), 'utf8')).toContain('<a href="../di-er/"');

  await galley.page.setViewportSize({ width: 1440, height: 600 });
  await dialog(galley).getByRole('button', { name: 'Preview site' }).click();
  const shown = dialog(galley).getByRole('button', { name: /^http:\/\/127\.0\.0\.1:/ });
  await expect(shown).toBeFocused();
  await expect(shown).toBeInViewport({ ratio: 1 });
  await galley.page.setViewportSize({ width: 1440, height: 900 });
  const opened = await galley.app.evaluate(
    ({ shell }) => (shell as unknown as { opened?: string[] }).opened ?? [],
  );
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec((await dialog(galley).textContent()) ?? '')![0];
  expect(opened).toContain(address);
  await dialog(galley).getByRole('button', { name: address }).click();
  const again = () =>
    galley.app.evaluate(({ shell }) => (shell as unknown as { opened?: string[] }).opened ?? []);
  await expect.poll(again).toEqual([...opened, address]);
  await expect(dialog(galley).getByText('Which of them')).toBeVisible();
  await expectAccessible(galley);
  await lookAt(address);

  await dialog(galley).getByRole('button', { name: 'End preview' }).click();
  await expect(dialog(galley)).not.toContainText('http://127.0.0.1:');
  await expect(fetch(address)).rejects.toThrow();
  await desk.press('Escape');

  // The newest words go along, and nothing but what they are in is written.
  await desk.row('The first lamp').click();
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.write(' And put out at dawn.');
  await desk.command('Export site');
  await dialog(galley).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(galley).getByRole('status')).toContainText('0 taken away');
  expect(await readFile(join(folder, 'first-lamp/index.html'), 'utf8')).toContain('And put out at dawn.');
});

test('she is asked before a site goes among other files, and hers stay', async ({ start, dataDir }) => {
  await keepArticle(
    dataDir,
    { id: `${ID}1`, headline: 'The first lamp', slug: 'first-lamp', ...published },
    'Lit at dusk.',
  );
  const galley = await start();
  const folder = join(dataDir, 'mine');
  await mkdir(join(folder, 'first-lamp'), { recursive: true });
  await writeFile(join(folder, 'first-lamp/index.html'), 'mine');
  await chooseFolder(galley, folder);
  await dialog(galley).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(galley).getByRole('alert')).toContainText(
    'holds files that are not of a site by Galley',
  );
  expect(await readdir(folder)).toEqual(['first-lamp']);
  await dialog(galley).getByRole('button', { name: 'Export there anyway' }).click();
  await expect(dialog(galley).getByRole('group').filter({ hasText: '1 file left as it is' })).toContainText(
    'first-lamp/index.html',
  );
  expect(await readFile(join(folder, 'first-lamp/index.html'), 'utf8')).toBe('mine');
  await rm(join(folder, 'first-lamp'), { recursive: true });
  await dialog(galley).getByRole('button', { name: 'Export again' }).click();
  await expect(dialog(galley).getByRole('status')).toContainText('1 article in');
  expect(await readFile(join(folder, 'first-lamp/index.html'), 'utf8')).toContain('Lit at dusk.');
  await rm(folder, { recursive: true });
  await dialog(galley).getByRole('button', { name: 'Export again' }).click();
  await expect(dialog(galley).getByRole('alert')).toContainText('The folder of the site is not there.');
});

test('a site has the articles of the languages that she chooses for it', async ({ start, dataDir }) => {
  await keepArticle(
    dataDir,
    { id: `${ID}1`, headline: 'The first lamp', slug: 'lamp', ...published },
    'Lit.',
  );
  await keepArticle(
    dataDir,
    { id: `${ID}2`, headline: '第二盏灯', slug: 'di-er', language: 'zh-Hans', ...published },
    '无人点亮。',
  );
  const galley = await start();
  const folder = join(dataDir, 'site');
  await chooseFolder(galley, folder);
  const language = dialog(galley).getByRole('combobox', { name: 'Language' });
  await expect(language).toHaveValue('all');
  await language.selectOption('Chinese');
  await dialog(galley).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(galley).getByRole('status')).toContainText('1 article in');
  expect([existsSync(join(folder, 'di-er')), existsSync(join(folder, 'lamp'))]).toEqual([true, false]);
  // Another choice takes pages away or brings more, so she is asked.
  await language.selectOption('English and Chinese');
  await dialog(galley).getByRole('button', { name: 'Export', exact: true }).click();
  await dialog(galley).getByRole('button', { name: 'Export there anyway' }).click();
  await expect(dialog(galley).getByRole('status')).toContainText('2 articles in');
});

/** The pages in a browser as a reader has one. */
async function lookAt(address: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    chromiumSandbox: false,
  });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('response', (response) => asked.push(`${response.status()} ${response.url()}`));
    for (const path of ['', 'di-er/', 'archive/', 'gone/']) {
      await page.goto(address + path);
      expect(await findBarriers(page), path).toEqual([]);
    }
    await page.goto(address);
    await page.getByRole('link', { name: 'The first lamp' }).click();
    await expect(page.getByText('Lit at dusk.')).toBeVisible();
    await page.getByRole('link', { name: '中文版' }).click();
    await expect(page.getByText('无人点亮。')).toBeVisible();
    await page.getByRole('link', { name: 'English version' }).click();
    await page.getByRole('link', { name: '中文', exact: true }).click();
    await page.getByRole('link', { name: '第二盏灯' }).click();
    await expect(page.getByText('无人点亮。')).toBeVisible();
    const bad = asked.filter(
      (line) => !line.startsWith('200') && !line.startsWith('304') && !/gone\/|favicon/.test(line),
    );
    expect(bad).toEqual([]);
    expect(asked.filter((line) => !line.includes(address))).toEqual([]);
  } finally {
    await browser.close();
  }
}
