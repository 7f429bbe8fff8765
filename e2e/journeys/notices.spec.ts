import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { exportFile } from '../driver/exportFile';
import { expect, test } from '../driver/test';

test('what was done is said in one place, the newest alone, until she goes on', async ({
  galley,
  dataDir,
}) => {
  const { app, desk, page } = galley;
  await page.setViewportSize({ width: 1280, height: 720 });
  const imported = page.getByRole('main').getByText('2 articles are imported.');
  const exported = page.getByRole('status').filter({ hasText: 'Exported to' });
  const importTwo = async () => {
    await answerOpenDialog(app, [join(dataDir, 'fog.md'), join(dataDir, 'tide.md')]);
    await desk.command('Import');
  };
  await writeFile(join(dataDir, 'fog.md'), '# Fog\n\nUnder it.\n');
  await writeFile(join(dataDir, 'tide.md'), '# Tide\n\nOver it.\n');
  await desk.startArticle('Harbour lights');

  await importTwo();
  await expect(imported).toBeVisible();

  await test.step('an export takes its place, and is shown in its folder', async () => {
    const path = join(dataDir, 'lights.md');
    await exportFile(galley, 'markdown', path);
    await expect(exported).toContainText(path);
    await expect(imported).toBeHidden();
    const shown = await app.evaluateHandle(({ shell }) => {
      const paths: string[] = [];
      shell.showItemInFolder = (file) => void paths.push(file);
      return paths;
    });
    await exported.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => shown.jsonValue()).toEqual([path]);
  });

  await test.step('another import takes the place of that', async () => {
    await importTwo();
    await expect(imported).toBeVisible();
    await expect(exported).toBeHidden();
  });

  await test.step('Esc ends it, and the focus stays', async () => {
    await desk.focusBody();
    await desk.press('Escape');
    await expect(imported).toBeHidden();
    await expect(desk.body).toBeFocused();
  });

  await test.step('so does the next article', async () => {
    await importTwo();
    await expect(imported).toBeVisible();
    await desk.command('Fog');
    await expect(desk.headline).toHaveValue('Fog');
    await expect(imported).toBeHidden();
  });
});
