import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOCK_SCHEMAS } from '../../src/shared/article/blocks/index';
import { mediaOf } from '../../src/shared/article/picturesOf';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { readArticle } from '../driver/articleFiles';
import { keepArticle } from '../driver/keepArticle';
import { keepPicture } from '../driver/keepPicture';
import { makePicture } from '../driver/makePicture';
import { expect, test } from '../driver/test';

const HEADLINE = 'Every block by hand';

test('she writes a block of every kind without a mouse', async ({ galley: { app, desk, page }, dataDir }) => {
  const slash = async (name: string) => {
    await page.keyboard.type(`/${name.toLowerCase().replace('…', '')}`);
    await expect(page.getByRole('listbox', { name: 'Insert' }).getByRole('option').first()).toContainText(
      name,
    );
    await desk.press('Enter');
  };
  const leaveFields = async () => {
    for (let presses = 0; presses < 12; presses += 1) {
      if (await desk.body.evaluate((body) => body === document.activeElement)) return;
      await desk.press('Enter');
    }
    throw new Error('Enter does not lead on in the text.');
  };
  const files = [join(dataDir, 'one.jpg'), join(dataDir, 'two.jpg')];
  for (const [at, file] of files.entries()) await writeFile(file, await makePicture(300 + at, 200));
  await desk.press('Mod+N');
  await expect(desk.headline).toBeFocused();
  await page.keyboard.type(HEADLINE);
  await desk.press('Enter', 2);
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('Counted');
  await desk.press('Mod+Alt+N');
  await expect(desk.dialog('Footnote')).toBeVisible();
  await page.keyboard.type('At nine.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(desk.dialog('Footnote')).toBeHidden();
  await page.keyboard.type(' twice.');
  await desk.press('Enter');
  await slash('Heading 2');
  await page.keyboard.type('What was counted');
  await desk.press('Enter');
  await slash('Bulleted list');
  await page.keyboard.type('gulls');
  await desk.press('Enter');
  await desk.press('Tab');
  await page.keyboard.type('young ones');
  await desk.press('Enter', 3);
  await slash('Pull quote');
  await page.keyboard.type('Twice!');
  await desk.press('Enter');
  await slash('Verse');
  await page.keyboard.type('  Gull');
  await desk.press('Mod+Enter');
  await slash('Preformatted');
  await page.keyboard.type('1  2');
  await desk.press('Mod+Enter');
  await slash('Code block');
  await page.keyboard.type('count()');
  await desk.press('Mod+Enter');
  await slash('Quote');
  await desk.closeDialog('Source');
  await page.keyboard.type('We counted.');
  await desk.press('Enter', 2);
  await slash('Correction');
  await page.keyboard.type('Once, not twice.');
  await desk.press('Enter', 2);
  await slash('Details');
  await page.keyboard.type('How');
  await desk.press('Enter');
  await page.keyboard.type('By eye.');
  await desk.press('Enter', 2);
  await slash('Table');
  await page.keyboard.type('Place');
  await desk.press('Tab');
  await page.keyboard.type('Gulls');
  await desk.press('Mod+End');
  await slash('Separator');
  await answerOpenDialog(app, files.slice(0, 1));
  await slash('Picture…');
  await expect(desk.body.getByRole('figure')).toHaveCount(1);
  const caption = desk.body.getByRole('textbox', { name: /^Caption/ });
  await expect(caption).toBeFocused();
  await page.keyboard.type('A gull');
  await leaveFields();
  await page.keyboard.type('Behind it.');
  await desk.press('Enter');
  await answerOpenDialog(app, files);
  await slash('Gallery…');
  await expect(desk.body.getByRole('figure')).toHaveCount(2);
  await leaveFields();
  await slash('Post or video…');
  await page.keyboard.type('https://www.youtube.com/watch?v=abc123defgh');
  await desk.press('Enter');
  await leaveFields();
  await page.keyboard.type('The end.');
  await desk.press('Mod+S');
  const kinds = async () =>
    (await readArticle(dataDir, HEADLINE))?.body.root.children.map(({ type }) => type) ?? [];
  await expect
    .poll(kinds)
    .toEqual([
      'paragraph',
      'heading',
      'list',
      'pullquote',
      'verse',
      'preformatted',
      'code',
      'quotation',
      'note',
      'details',
      'table',
      'horizontalrule',
      'picture',
      'paragraph',
      'gallery',
      'embed',
      'paragraph',
    ]);
  // Only a site brings a block that Galley has no kind for.
  const { opaque: _opaque, ...written } = BLOCK_SCHEMAS;
  expect(new Set(await kinds())).toEqual(new Set(Object.keys(written)));
});

test('each stop of Tab in an article with every block has a name and shows where she is', async ({
  start,
  dataDir,
}) => {
  const article = everyBlock();
  await keepArticle(dataDir, article);
  for (const name of mediaOf(article)) await keepPicture(dataDir, name);
  const { desk, page } = await start();
  await desk.row(/^Every block/).click();
  await desk.body.getByRole('figure').first().waitFor();
  await desk.headline.focus();
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await desk.press('Tab');
    const { name, isShown, isEnd } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const label = (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent;
      return {
        name: (at.ariaLabel ?? label).trim(),
        // In what she writes the caret shows it.
        isShown:
          at.isContentEditable ||
          // The button of a date, which the browser outlines itself.
          at.matches('input:not(:focus)') ||
          at.matches('main header *, textarea[aria-label=Standfirst]') ||
          outlineStyle !== 'none' ||
          boxShadow !== 'none',
        isEnd: at === document.body || at.tagName === 'IFRAME',
      };
    });
    if (isEnd) break;
    seen.push(name);
    expect(name, `the stop after ${seen.at(-2)}`).not.toBe('');
    expect(isShown, name).toBe(true);
  }
  expect(seen).toEqual(
    expect.arrayContaining([
      'Edit source',
      'Date of the note',
      'Address',
      'Caption of the gallery',
      'Alt text',
      '322 words',
      'Export',
      'Publish',
      'First visit',
    ]),
  );
});
