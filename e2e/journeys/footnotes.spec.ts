import type { Desk } from '../driver/Desk';
import { linesOf, readArticle } from '../driver/articleFiles';
import { putOnClipboard } from '../driver/putOnClipboard';
import { expect, test } from '../driver/test';

const HEADLINE = 'The harbour master';

/** An article of one line with a footnote to “master”, whose mark is selected. */
async function selectFootnote(desk: Desk): Promise<void> {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('The harbour master left.');
  await desk.press('ArrowLeft', ' left.'.length);
  await desk.command('Footnote');
  await desk.dialog('Footnote').getByRole('textbox', { name: 'Words' }).pressSequentially('Note.');
  await desk.press('Mod+Enter');
  await expect(desk.dialog('Footnote')).toBeHidden();
  await expect(desk.body).toBeFocused();
  await desk.press('ArrowLeft');
}

test('what is pasted while a footnote is selected stands behind it, and is saved', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  const lines = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await selectFootnote(desk);
  await putOnClipboard(page, '<p><b>at noon</b></p>', 'at noon');
  await desk.press('Mod+V');
  await expect.poll(lines).toEqual(['The harbour masterNote.at noon left.']);
  await expect(desk.saveState).toHaveText(/^Saved/);
  await desk.press('Mod+Z');
  await expect.poll(lines).toEqual(['The harbour masterNote. left.']);
});
