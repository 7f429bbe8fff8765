import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { makeHeldPicture } from '../driver/makeHeldPicture';
import { putOnClipboard } from '../driver/putOnClipboard';
import { expect, test } from '../driver/test';

const HEADLINE = 'Notes from another desk';

test('a Google document keeps its bold and italic words, and only those', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await putOnClipboard(
    page,
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-weight:400;font-style:normal;">The ferry </span><span style="font-weight:700;font-style:normal;">stayed</span><span style="font-weight:400;"> in port.</span></p><br /><p dir="ltr"><span style="font-weight:400;font-style:italic;">Nobody said why.</span></p></b>`,
  );
  await desk.press('Mod+V');
  await expect
    .poll(async () =>
      (await readArticle(dataDir, HEADLINE))?.body.root.children.map((block) =>
        block.type === 'paragraph'
          ? block.children.map((run) => ('format' in run ? [run.text, run.format] : null))
          : null,
      ),
    )
    .toEqual([
      [
        ['The ferry ', 0],
        ['stayed', 1],
        [' in port.', 0],
      ],
      [['Nobody said why.', 2]],
    ]);

  // What is cut from the cells of a table is nowhere but on the clipboard.
  await desk.press('Mod+A');
  await desk.press('Delete');
  await desk.command('Table');
  await page.keyboard.type('Ferry');
  await desk.press('Tab');
  await page.keyboard.type('port');
  await desk.press('Shift+ArrowLeft', 5);
  await desk.press('Mod+X');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await expect.poll(onDisk).toEqual(['|  |  |  |', '|  |  |  |', '|  |  |  |', '']);
  await desk.press('Mod+End');
  await desk.press('Mod+V');
  await expect.poll(async () => (await onDisk()).slice(3)).toEqual(['| Ferry | port |']);
});

test('the styles and scripts of a pasted page are not even tried', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await putOnClipboard(
    page,
    `<html><head><style type="text/css">p { color: red }</style><link rel="stylesheet" href="https://kestrel.example/a.css"><title>No</title></head><body style='margin:0' onload="x()"><!-- <p style="a"> --><script>x()</script><svg style="fill:red"><path style="a:b"/></svg><p class=a STYLE = "color:red" onclick="x()">A style="b" is 2 > 1.</p><p style=color:red>Two.<img src="https://kestrel.example/b.png" style="width:1px" onerror="x()" alt="Pier"></p><textarea style="a:b"><i style="c">d</i></textarea></body></html>`,
  );
  await desk.press('Mod+V');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['A style="b" is 2 > 1.', 'Two.[Pier]', '<i style="c">d</i>']);
});

test('a paste says what it left out, and gives way to another form of it', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  const lines = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await putOnClipboard(
    page,
    '<h2>Tide</h2><p><a href="https://kestrel.example/tide?utm_source=fog">books</a><img src="https://kestrel.example/pier.png" alt="Pier"></p>',
    'Tide\r\n\r\nbooks',
  );
  await desk.press('Mod+V');
  const said = page.getByRole('status', { name: 'What was pasted' });
  await expect(said).toHaveText('Pasted without 1 picture. 1 address was cleaned of tracking.');
  await expect(page.getByRole('textbox', { name: 'Article body' })).toBeFocused();
  await expectAccessible(galley);

  const paste = page.getByRole('group', { name: 'Paste' });
  await paste.getByRole('button', { name: 'Paste plain' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Article body' })).toBeFocused();
  await expect(said).toHaveText('');
  await expect.poll(lines).toEqual(['Tide', 'books']);
  await desk.press('Mod+Z');
  await expect.poll(lines).toEqual(['## Tide', 'books[Pier]']);

  await desk.press('Mod+A');
  await desk.press('Mod+Shift+V');
  await expect.poll(lines).toEqual(['Tide', 'books']);
  await expect(said).toHaveText('');
  await desk.press('Mod+A');
  await desk.press('Mod+V');
  await expect(said).toHaveText(/^Pasted without/);
  await page.keyboard.type(' went');
  await expect(said).toHaveText('');
  await expect.poll(lines).toEqual(['## Tide', 'books[Pier] went']);

  await desk.press('Mod+A');
  await putOnClipboard(page, '', '## Ebb\n\n- one\n- [two](https://kestrel.example/two)');
  await desk.press('Mod+V');
  await expect(said).toHaveText('Pasted as Markdown.');
  await expect.poll(lines).toEqual(['## Ebb', '- one', '- two']);

  // A card leads to the video, and neither she nor the reader of her page loads anything of it.
  await desk.press('Mod+A');
  await desk.press('Delete');
  await putOnClipboard(page, '', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&utm_source=fog');
  await desk.press('Mod+V');
  await expect(said).toHaveText('Pasted as a card, which leads there and loads nothing.');
  const card = desk.body.getByRole('figure').first();
  await card.getByRole('textbox', { name: 'Words' }).click();
  await page.keyboard.type('The lamp at night');
  await expect
    .poll(lines)
    .toContain('card: https://www.youtube.com/watch?v=aqz-KE-bpKQ / The lamp at night /  / ');
  await desk.showPane('Preview');
  await expect(desk.preview.contentFrame().getByRole('link', { name: 'The lamp at night' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  );
});

test('the pictures that a page holds are pasted where they stood, and what is not taken says why', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('It begins.');
  await desk.press('Enter');
  const image = await makeHeldPicture(320, 200);
  const drawing = `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(300)}</svg>`).toString('base64')}`;
  const figure = `<figure><img src="${image}" alt="A gull on a mast"><figcaption>The pier, 码头 (<span class="picture-credit">Maren Oduya</span>)</figcaption></figure>`;
  await putOnClipboard(
    page,
    `<p>Before it.</p>${figure}<p>灯塔亮着。</p><p>A map:</p><img src="${drawing}" alt="A map"><img src="file:///C:/clip_image002.png" width="90" height="60">`,
    'Before it.',
  );
  await desk.press('Mod+V');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await expect
    .poll(onDisk)
    .toEqual([
      'It begins.',
      'Before it.',
      'picture: A gull on a mast / The pier, 码头 / Maren Oduya / ',
      '灯塔亮着。',
      'A map:',
      '[A map]',
    ]);
  const line = page.getByRole('status', { name: 'What was pasted' });
  await expect(line).toContainText(
    'Pasted without 2 pictures. Of 1 picture only the address on a disk was there',
  );
  await expect(line).toContainText('1 picture was not taken in: This is an SVG drawing');
  await expectAccessible(galley);
  await desk.press('Mod+Z');
  await expect.poll(onDisk).toEqual(['It begins.', '']);
});

test('an Undo before the pictures of a paste are in stands, and Redo brings its words', async ({
  galley,
}) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('It begins.');
  await desk.press('Enter');
  await putOnClipboard(page, `<p>Before it.</p><img src="${await makeHeldPicture(3000, 2400)}" alt="">`, '');
  await desk.press('Mod+V');
  await desk.press('Mod+Z');
  await expect(page.getByText(/The pasted picture is in the library, but not in the article/)).toBeVisible();
  await expect(desk.body.getByRole('figure')).toHaveCount(0);
  await desk.press('Mod+Shift+Z');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['It begins.', 'Before it.']);
});

test('an address pasted into Link loses what counts its readers, and pasted once more it stays', async ({
  galley: { desk, page },
}) => {
  const raw = 'https://kestrel.example/tide?utm_source=letter&id=7';
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('The Kestrel Ledger');
  await putOnClipboard(page, '', raw);
  const dialog = desk.dialog('Link');
  const address = dialog.getByRole('textbox', { name: 'Address' });
  const paste = async () => {
    await desk.press('Mod+A');
    await desk.press('Mod+V');
  };

  await desk.press('Mod+A');
  await desk.press('Mod+Shift+U');
  await paste();
  await expect(address).toHaveValue('https://kestrel.example/tide?id=7');
  await expect(address).toHaveAccessibleDescription(/Cleaned of tracking/);
  await paste();
  await expect(address).toHaveValue(raw);
  await expect(address).not.toHaveAccessibleDescription(/Cleaned/);
  await paste();
  await expect(address).toHaveValue(raw);
  await address.clear();
  // What is typed is hers to the letter.
  await page.keyboard.type('kestrel.example/?fbclid=1');
  await expect(address).toHaveValue('kestrel.example/?fbclid=1');
  await address.clear();
  await paste();
  await expect(address).toHaveValue(raw);
  await desk.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.body.getByRole('link')).toHaveAttribute('href', raw);
});
