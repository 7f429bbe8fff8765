import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMAT_DESCRIPTIONS, FORMATS, type Format } from '../../src/shared/export/format';
import { exportFile } from '../driver/exportFile';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'Two papers on the lamp tax';

/** What each format must show of a quotation of two paragraphs. */
const QUOTED: Record<Format, RegExp[]> = {
  'web-page': [
    /^<!doctype html>/i,
    /<blockquote[^>]* cite="https:\/\/kestrel-ledger\.example\/lamps"/,
    /"@type":\s*"NewsArticle"/,
  ],
  'wordpress-blocks': [/<!-- wp:quote/, /<blockquote class="wp-block-quote/],
  'classic-html': [/<blockquote/],
  markdown: [/^> “The lamps are ours,”/m, /^>\s*\n> Quoted two\./m],
  'plain-text': [/“The lamps are ours,”/],
  word: [/<w:pStyle w:val="Quote"\/><\/w:pPr><w:r><w:t[^>]*>“The lamps are ours,”/],
};

async function writeSample({ desk }: Galley): Promise<void> {
  await desk.startArticle(HEADLINE, 'One town, two accounts.');
  await desk.focusBody();
  await desk.write('The Kestrel Ledger reports:', '');
  await desk.quote('“The lamps are ours,” the keeper said.', 'Quoted two.');
  await desk.write('Our last word.');
  await desk.fillSource(0, {
    Outlet: 'The Kestrel Ledger',
    Author: 'Mara Fenwick',
    Title: 'Council weighs a tax on lamps',
    URL: 'https://kestrel-ledger.example/lamps',
  });
}

test('every format holds every word, and the same bytes twice', async ({ galley, dataDir }) => {
  await writeSample(galley);
  for (const format of FORMATS) {
    const { extension } = FORMAT_DESCRIPTIONS[format];
    const text = await exportFile(galley, format, join(dataDir, `${format}.${extension}`));
    for (const mark of QUOTED[format]) expect(text, format).toMatch(mark);
    for (const words of ['The Kestrel Ledger reports', 'the keeper said.', 'Quoted two.', 'Our last word.']) {
      expect(text, format).toContain(words);
    }
    expect(text, format).toContain('https://kestrel-ledger.example/lamps');
    expect(await exportFile(galley, format, join(dataDir, `${format}-again.${extension}`)), format).toBe(
      text,
    );
  }
});

test('the words typed just before are in the file', async ({ galley, dataDir }) => {
  await writeSample(galley);
  await galley.desk.focusBody();
  await galley.desk.press('Mod+End');
  await galley.desk.page.keyboard.type(' And one breath more.');
  const text = await exportFile(galley, 'plain-text', join(dataDir, 'late.txt'));
  expect(text).toContain('And one breath more.');
});

test('a cancelled export writes nothing and keeps the dialog', async ({ galley }) => {
  await writeSample(galley);
  await galley.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  const dialog = await galley.desk.openExport('markdown');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeFocused();
  await galley.desk.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the file name she is offered is the slug with the right ending', async ({ galley }) => {
  await writeSample(galley);
  const { app, desk } = galley;
  await app.evaluate(({ dialog }) => {
    const main = globalThis as { proposed?: string[] };
    main.proposed = [];
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      main.proposed?.push(options.defaultPath ?? '');
      return { canceled: true, filePath: '' };
    };
  });
  const dialog = await desk.openExport('markdown');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as { proposed?: string[] }).proposed?.at(-1)))
    .toMatch(/two-papers-on-the-lamp-tax\.md$/);
});

test('in a small window the file can be saved, its ending is read and the save state is whole', async ({
  galley,
}) => {
  const { desk, page } = galley;
  await page.setViewportSize({ width: 700, height: 600 });
  await writeSample(galley);
  await desk.headline.fill('Why the harbour council of Port Sorrel weighs a tax on every lamp in town');
  await expect(desk.saveState).toHaveText(/^Saved \d\d:\d\d$/);
  const isCut = (place: Element) =>
    [place, ...place.querySelectorAll('*')].some(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth);
  expect(await desk.saveState.evaluate(isCut)).toBe(false);

  const dialog = await desk.openExport('plain-text');
  const name = dialog.getByRole('textbox', { name: 'File name' });
  const toEnd = () => name.evaluate((field) => field.scrollWidth - field.clientWidth - field.scrollLeft);
  await expect.poll(toEnd).toBeLessThan(2);
  await name.focus();
  await desk.press('Home');
  await desk.press('Tab');
  await expect.poll(toEnd).toBeLessThan(2);
  for (const height of [600, 460]) {
    await page.setViewportSize({ width: 700, height });
    await expect(dialog.getByRole('button', { name: 'Save file' })).toBeInViewport({ ratio: 1 });
  }
});

test('copying as HTML fills the clipboard', async ({ galley }) => {
  await writeSample(galley);
  await galley.desk.command('Copy as HTML');
  await expect
    .poll(() =>
      galley.app.evaluate(async ({ clipboard }) => {
        const [item] = await clipboard.read();
        const html = await item?.getType('text/html');
        return typeof html === 'string' ? html : ((await html?.text()) ?? '');
      }),
    )
    .toContain('<blockquote');
  const done = galley.page.getByText('The article is on the clipboard as HTML.');
  await expect(done).toBeVisible();
  await galley.desk.startArticle('Another');
  await expect(done).toBeHidden();
});

test('the preview is the exported page', async ({ galley, dataDir }) => {
  const { desk } = galley;
  await writeSample(galley);
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain('Our last word.');
  const path = join(dataDir, 'page.html');
  await exportFile(galley, 'web-page', path);
  const file = await readFile(path, 'utf8');
  const isSame = () =>
    desk.preview.evaluate((frame, html) => {
      // Under the frame's policy, as the window's lets no style sheet in.
      const { contentDocument, contentWindow } = frame as HTMLIFrameElement;
      const { DOMParser: OwnParser } = contentWindow as Window & typeof globalThis;
      const exported = new OwnParser().parseFromString(html, 'text/html').documentElement;
      const shown = contentDocument?.documentElement;
      return shown?.isEqualNode(exported) || [shown?.outerHTML, exported.outerHTML];
    }, file);
  await expect.poll(isSame).toBe(true);
});
