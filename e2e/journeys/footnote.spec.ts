import { linesOf, readArticle } from '../driver/articleFiles';
import { expect, test } from '../driver/test';

const HEADLINE = 'Gulls and their notes';

test('the words of a footnote are on the disk as she types them; Esc keeps them and Cancel takes them back', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  const dialog = desk.dialog('Footnote');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('Forty gulls left.');
  await desk.press('ArrowLeft', 6);

  await desk.press('Mod+Alt+N');
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toBeFocused();
  await desk.press('Escape');
  await expect(desk.body).toBeFocused();
  await expect.poll(onDisk).toEqual(['Forty gulls left.']);

  await desk.press('Mod+Alt+N');
  await page.keyboard.type('By hand.');
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. left.']);
  await expect(dialog).toBeVisible();
  await desk.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type(' (ours)');
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. (ours) left.']);

  const mark = desk.body
    .getByRole('button', { name: 'Footnote 1: By hand.' })
    .or(desk.body.getByLabel('Footnote 1: By hand.'));
  await mark.first().click();
  await expect(dialog).toBeVisible();
  await desk.press('End');
  await page.keyboard.type(' At nine.');
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. At nine. (ours) left.']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(onDisk).toEqual(['Forty gullsBy hand. (ours) left.']);
});
