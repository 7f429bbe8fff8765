import { expect, test } from './contractApp';

test('no second window opens, whichever way the page asks', async ({ contract }) => {
  const { app, page, seen } = contract;
  const opened: unknown[] = [];
  app.on('window', (window) => opened.push(window.url()));
  await page.evaluate(() => void window.open('https://elsewhere.example/opened'));
  await page.getByRole('link', { name: 'Outside' }).click();
  await expect
    .poll(seen)
    .toEqual(['window-open https://elsewhere.example/opened', 'window-open https://elsewhere.example/blank']);
  await expect.poll(() => app.windows().length).toBe(1);
  expect(opened).toEqual([]);
});

test('the page cannot be led away', async ({ contract: { page, seen } }) => {
  const address = page.url();
  await page.getByRole('link', { name: 'Away' }).click();
  await page.evaluate(() => location.assign('https://elsewhere.example/assigned'));
  await expect
    .poll(seen)
    .toEqual([
      'will-navigate https://elsewhere.example/here',
      'will-navigate https://elsewhere.example/assigned',
    ]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => window.contract.add(1, 1))).toBe(2);
});

test('nor a frame in it', async ({ contract: { page, seen } }) => {
  await page.evaluate(() => document.querySelector('iframe')?.removeAttribute('srcdoc'));
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/data.json'));
  await page.evaluate(() => window.contract.invoke('echo', 0));
  // The policy may refuse the frame before main is asked.
  expect((await seen()).filter((name) => !name.startsWith('will-frame-navigate'))).toEqual([]);
  expect(page.frames().map((frame) => frame.url())).not.toContainEqual(expect.stringContaining('data.json'));
});

test('a page that falls says so, and can be loaded again', async ({ start }) => {
  const { app, seen } = await start();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(seen).toContainEqual(expect.stringMatching(/^page-gone (crashed|killed)$/));
  const title = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const loaded = new Promise<void>((resolve) => window?.webContents.once('did-finish-load', resolve));
    window?.reload();
    await loaded;
    return window?.webContents.executeJavaScript('document.title + contract.add(1, 1)');
  });
  expect(title).toBe('Host contract2');
});
