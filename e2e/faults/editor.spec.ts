import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, readArticle } from '../driver/articleFiles';
import { ROOT } from '../driver/root';
import { expect, test } from '../driver/test';

const HEADLINE = 'Fog over the mole';

test('a change to the text that fails is undone, she is told, and goes on writing', async ({
  galley: { desk, watch },
  dataDir,
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('Before.');
  await desk.body.evaluate((body) => {
    // Lexical's own way from its element to the editor.
    const { __lexicalEditor: editor } = body as unknown as {
      __lexicalEditor: { update(run: () => void): void };
    };
    editor.update(() => {
      throw new Error('A change that fails.');
    });
  });
  await expect(
    desk.page.getByText(/The last change to the text failed\..*as it was before it/),
  ).toBeVisible();
  expect(watch.errors.splice(0).join()).toContain('A change that fails.');
  await desk.page.keyboard.type(' After.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['Before. After.']);
});

test('without the editor she is told, and what she changes around the text leaves the text alone', async ({
  start,
  dataDir,
}) => {
  const whole = await start();
  await whole.desk.startArticle(HEADLINE);
  await whole.desk.focusBody();
  await whole.desk.write('Words that stay.');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['Words that stay.']);
  await whole.close();

  const app = await copyWithoutEditor();
  const { desk, watch, close } = await start({ appFolder: app });
  await expect(
    desk.page.getByText(/The editor cannot be shown\. What was saved is on the disk/),
  ).toBeVisible();
  await expect(desk.headline).toHaveValue(HEADLINE);
  await desk.headline.fill('Fog over the pier');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, 'Fog over the pier')))
    .toEqual(['Words that stay.']);
  await close();
  expect(watch.errors.splice(0).join()).toContain('ArticleEditor');
  await rm(app, { recursive: true });
});

/** The built app as a broken installation has it. */
async function copyWithoutEditor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-broken-'));
  for (const name of ['package.json', 'resources', 'node_modules']) {
    await symlink(join(ROOT, name), join(folder, name));
  }
  await cp(join(ROOT, 'out'), join(folder, 'out'), { recursive: true });
  const chunks = join(folder, 'out/renderer/assets');
  for (const name of await readdir(chunks)) {
    if (/^ArticleEditor.*\.js$/.test(name)) await rm(join(chunks, name));
  }
  return folder;
}
