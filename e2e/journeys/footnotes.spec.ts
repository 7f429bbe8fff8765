import type { Desk } from '../driver/Desk';
import { linesOf, readArticle } from '../driver/articleFiles';
import { putOnClipboard } from '../driver/putOnClipboard';
import { InputMethod } from '../driver/InputMethod';
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

test('what is typed while a footnote is selected stands behind it, in its order', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  const lines = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await selectFootnote(desk);
  await page.keyboard.type('abc');
  await expect.poll(lines).toEqual(['The harbour masterNote.abc left.']);

  // From the other side, by a click, and without a key, as dictation types.
  await desk.press('ArrowLeft', 4);
  await desk.press('ArrowLeft');
  await desk.press('ArrowRight');
  await page.keyboard.type('d e');
  await expect.poll(lines).toEqual(['The harbour masterNote.d eabc left.']);
  await desk.body.getByRole('button', { name: 'Footnote 1: Note.' }).click();
  await desk.closeDialog('Footnote');
  await expect(desk.body).toBeFocused();
  await page.keyboard.insertText('f');
  await expect.poll(lines).toEqual(['The harbour masterNote.fd eabc left.']);
});

for (const held of [true, false]) {
  test(`a phrase of an input method ${held ? 'that holds the keys' : 'without keys'} stands behind the selected footnote`, async ({
    galley,
  }) => {
    const { desk, page, dataDir } = galley;
    const lines = async () => linesOf(await readArticle(dataDir, HEADLINE));
    await selectFootnote(desk);
    const method = await InputMethod.of(page);
    if (held) await method.press('KeyG');
    await method.compose('gang');
    await method.commit('港', held ? 'Space' : undefined);
    await method.compose('kou');
    await method.commit('口');
    await expect.poll(lines).toEqual(['The harbour masterNote.港口 left.']);
    await expect(desk.body.getByRole('button', { name: 'Footnote 1: Note.' })).toBeVisible();
  });
}
