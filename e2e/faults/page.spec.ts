import { linesOf, readArticle } from '../driver/articleFiles';
import { expect, test } from '../driver/test';

test('when the page falls, it is there again with what was saved', async ({
  galley: { app, desk, dataDir },
}) => {
  await desk.startArticle('After the fall');
  await desk.focusBody();
  await desk.write('These words were on the disk.');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'After the fall')))
    .toEqual(['These words were on the disk.']);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // Playwright gives up a page that has fallen: main asks it instead.
  const words = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.innerText')
        .catch(() => ''),
    );
  await expect.poll(words).toContain('These words were on the disk.');
});
