import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../driver/test';

test('the log is shown in the system’s own window of files, without a word of an article', async ({
  galley: { app, desk },
  dataDir,
}) => {
  await desk.startArticle('Harbour lights');
  const shown = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.showItemInFolder = (path) => void paths.push(path);
    return paths;
  });
  await desk.command('Show log');
  const path = join(dataDir, 'logs', 'galley.log');
  await expect.poll(() => shown.jsonValue()).toEqual([path]);
  expect(await readFile(path, 'utf8')).not.toContain('Harbour');
});
