import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, hostName, test } from './contractApp';
import { isDrawn } from './isDrawn';

const ask = (page: Page, channel: string, options: object) =>
  page.evaluate(([name, given]) => window.contract.invoke(name, given), [channel, options] as const);

test('dialogs answer as a test stubs them', async ({ contract: { app, page } }) => {
  const restore = await app.evaluateHandle(({ dialog }) => {
    const { showSaveDialog } = dialog;
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/stubbed/path.html' });
    return () => (dialog.showSaveDialog = showSaveDialog);
  });
  const answer = await ask(page, 'save-dialog', { defaultPath: 'any' });
  expect(answer).toEqual({ canceled: false, filePath: '/stubbed/path.html' });
  await restore.evaluate((putBack) => void putBack());
});

test.describe('drawn in the window', () => {
  test.skip(hostName === 'electron', 'the system draws them');

  test('a path is proposed, typed and taken', async ({ contract: { page, dataDir } }) => {
    const proposed = path.join(dataDir, 'article.html');
    const answer = ask(page, 'save-dialog', { defaultPath: proposed });
    await isDrawn(page, 'Save file');
    await page.keyboard.press('Enter');
    expect(await answer).toEqual({ canceled: false, filePath: proposed });

    const second = ask(page, 'save-dialog', { defaultPath: proposed });
    await isDrawn(page, 'Save file');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(path.join(dataDir, '文章.html'));
    await page.keyboard.press('Enter');
    expect(await second).toEqual({ canceled: false, filePath: path.join(dataDir, '文章.html') });
  });

  test('Escape cancels', async ({ contract: { page, dataDir } }) => {
    const answer = ask(page, 'save-dialog', { defaultPath: path.join(dataDir, 'article.html') });
    await isDrawn(page, 'Save file');
    await page.keyboard.press('Escape');
    expect(await answer).toEqual({ canceled: true, filePath: '' });
  });

  test('the focus goes back to what had it', async ({ contract: { page, dataDir } }) => {
    await page.evaluate(() => {
      const button = Object.assign(document.createElement('button'), { id: 'opener', textContent: 'Save' });
      document.body.append(button);
      button.focus();
    });
    const answer = ask(page, 'save-dialog', { defaultPath: path.join(dataDir, 'article.html') });
    await isDrawn(page, 'Save file');
    await page.keyboard.press('Escape');
    await answer;
    await expect(page.locator('#opener')).toBeFocused();
  });

  test('a file that is there is only replaced when she says so', async ({ contract: { page, dataDir } }) => {
    const file = path.join(dataDir, 'there.html');
    await writeFile(file, 'old words');
    const kept = ask(page, 'save-dialog', { defaultPath: file });
    await isDrawn(page, 'Save file');
    await page.keyboard.press('Enter'); // saves
    await isDrawn(page, 'there.html is there already.');
    await page.keyboard.press('Escape'); // does not replace; the path is asked again
    await isDrawn(page, 'Save file');
    await page.keyboard.press('Escape');
    expect(await kept).toEqual({ canceled: true, filePath: '' });

    const replaced = ask(page, 'save-dialog', { defaultPath: file });
    await isDrawn(page, 'Save file');
    await page.keyboard.press('Enter');
    await isDrawn(page, 'there.html is there already.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // Replace
    expect(await replaced).toEqual({ canceled: false, filePath: file });
  });

  test('only what is there can be opened', async ({ contract: { page, dataDir } }) => {
    await mkdir(path.join(dataDir, 'open'), { recursive: true });
    const file = path.join(dataDir, 'open', 'source.html');
    await writeFile(file, 'source');
    const answer = ask(page, 'open-dialog', { defaultPath: `${file}.missing`, properties: ['openFile'] });
    await isDrawn(page, 'Open');
    await page.keyboard.press('Enter');
    await isDrawn(page, `There is nothing at ${file}.missing.`);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(file);
    await page.keyboard.press('Enter');
    expect(await answer).toEqual({ canceled: false, filePaths: [file] });
  });

  test('a question is answered by key, and its default is safe', async ({ contract: { page } }) => {
    const options = { message: 'Replace it?', buttons: ['Keep', 'Replace'], defaultId: 0, cancelId: 0 };
    const first = ask(page, 'message-box', options);
    await isDrawn(page, 'Replace it?');
    await page.keyboard.press('Enter');
    expect(await first).toMatchObject({ response: 0 });
    const second = ask(page, 'message-box', options);
    await isDrawn(page, 'Replace it?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await second).toMatchObject({ response: 1 });
  });

  test('what it cannot draw it refuses', async ({ contract: { page } }) => {
    const asked = ask(page, 'message-box', { message: 'Replace it?', checkboxLabel: 'Ask no more' });
    await expect(asked).rejects.toThrow('does not support the option checkboxLabel');
  });
});
