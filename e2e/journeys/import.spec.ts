import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { craftDocx, wordLine, wordStyles } from '../../src/main/import/testing/craftDocx';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { linesOf, readArticle, readArticles } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';

const WORD = craftDocx(
  wordLine('Lamps in Word', '<w:pStyle w:val="Title"/>') +
    wordLine('The Kestrel Ledger reports:') +
    wordLine('“Nobody lit it.”', '<w:pStyle w:val="Quote"/>'),
  { 'word/styles.xml': wordStyles('Title', 'Quote') },
);
/** “灯塔在夜里亮着。” as a Chinese Windows writes it. */
const GB = Buffer.from('b5c6cbfed4dad2b9c0efc1c1d7c5a1a3', 'hex');

test('files of other programs become articles, and what cannot be read says why', async ({ galley }) => {
  const { app, dataDir, desk, page } = galley;
  const put = async (name: string, bytes: string | Uint8Array) => {
    await writeFile(join(dataDir, name), bytes);
    return join(dataDir, name);
  };
  const files = [
    await put('lamps.docx', WORD),
    await put('fog.md', '# Fog\n\nUnder it.\n\n> Said.\n'),
    await put('damaged.docx', WORD.subarray(0, 200)),
    await put('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0])),
    await put('night.txt', GB),
  ];

  await test.step('several at once, the bad ones among them', async () => {
    await answerOpenDialog(app, files);
    await desk.command('Import');
    await expect(desk.library.getByText('3 articles are imported.')).toBeVisible();
    await expect(
      desk.library.getByText('“damaged.docx” is no Word document, or a damaged one.'),
    ).toBeVisible();
    await expect(desk.library.getByText('“picture.txt” is no text.')).toBeVisible();
    await expect(desk.library.getByText('Read as GB18030')).toBeVisible();
    expect((await readArticles(dataDir)).map(({ headline }) => headline).sort()).toEqual([
      'Fog',
      'Lamps in Word',
      'night',
    ]);
    expect(linesOf(await readArticle(dataDir, 'Lamps in Word'))).toHaveLength(2);
    expect(await readArticle(dataDir, 'night')).toMatchObject({ language: 'zh-Hans' });
    await expectAccessible(galley);
    await desk.library.getByRole('button', { name: 'Dismiss' }).click();
    await expect(desk.library.getByText('Read as GB18030')).toHaveCount(0);
    await expect(desk.articles).toBeFocused();
  });

  await test.step('one that is dropped on the library is opened', async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['<h1>Dropped</h1><p>Its words.</p>'], 'dropped.html'));
      return data;
    });
    await desk.library.dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(desk.library.getByText('Drop the files to import')).toBeVisible();
    await desk.library.dispatchEvent('drop', { dataTransfer: transfer });
    await expect(desk.headline).toHaveValue('Dropped');
    await expect(desk.body).toContainText('Its words.');
  });
});
