import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import type { Desk } from '../driver/Desk';
import { expect, test } from '../driver/test';

const HEADLINE = 'A long way through';

async function begin(desk: Desk): Promise<void> {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.press('Mod+Alt+2');
  await desk.write('The tide', ...Array.from({ length: 30 }, (_, at) => `Line ${at} of the tide.`), '');
  await desk.press('Mod+Alt+2');
  await desk.write('The lamps', 'Nobody lights them.', '');
  await desk.quote('“They are ours.”');
}

test('outline, palette and preview lead to each heading and quotation of the text', async ({ galley }) => {
  const { desk, page } = galley;
  await begin(desk);
  await desk.fillSource(0, { Outlet: 'The Kestrel Ledger' });
  await page.setViewportSize({ width: 1280, height: 700 });
  await desk.command('Outline');
  const outline = page.getByRole('complementary', { name: 'Outline' });
  const lines = outline.getByRole('listitem');
  await expect(lines).toHaveText([
    /Heading 2: The tide/,
    /Heading 2: The lamps/,
    /Quotation of source 1: The Kestrel Ledger/,
  ]);
  await expect(lines.nth(1)).toContainText('6 words');
  await expect(outline.getByText('Words', { exact: true })).toBeVisible();
  await expectAccessible(galley);

  await lines.nth(0).getByRole('button').focus();
  await desk.press('ArrowDown');
  await desk.press('Enter');
  await expect(desk.body).toBeFocused();
  await expect(desk.body.getByRole('heading', { name: 'The lamps' })).toBeInViewport();
  await page.keyboard.type('All ');
  await expect(lines.nth(1)).toContainText('All The lamps');

  await desk.press('Mod+K');
  await page.keyboard.type('the tide');
  const palette = desk.dialog('Commands');
  await expect(palette.getByRole('group', { name: 'In this article' }).getByRole('option')).toHaveText(
    /The tide/,
  );
  await desk.press('Enter');
  await expect(desk.body).toBeFocused();
  await expect(desk.body.getByRole('heading', { name: 'The tide' })).toBeInViewport();

  await desk.command('Preview');
  const inPage = (name: string) => desk.preview.contentFrame().getByRole('heading', { name });
  await expect(inPage('The tide')).toBeInViewport();
  await expect(inPage('All The lamps')).not.toBeInViewport();
  await desk.focusBody();
  await desk.press('Mod+End');
  await expect(inPage('All The lamps')).toBeInViewport();
});

test('blocks move past each other by key and by their handle, and one Undo takes it back', async ({
  galley: { desk, dataDir },
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('One.', 'Two.', 'Three.');
  const onDisk = async () => linesOf(await readArticle(dataDir, HEADLINE));
  await desk.press('Mod+Alt+ArrowUp', 2);
  await desk.write('!');
  await expect.poll(onDisk).toEqual(['Three.!', 'One.', 'Two.']);
  await expect(desk.page.getByRole('status', { name: 'What was done' })).toContainText(
    'Moved up: Paragraph, Three., 1 of 3.',
  );
  await desk.command('Move block down');
  await expect.poll(onDisk).toEqual(['One.', 'Three.!', 'Two.']);
  await desk.press('Mod+Z');
  await expect.poll(onDisk).toEqual(['Three.!', 'One.', 'Two.']);

  await desk.body.getByText('Three.!').hover();
  const handle = desk.page.getByRole('button', { name: 'Move block' });
  const at = (await handle.boundingBox())!;
  const below = (await desk.body.getByText('Two.').boundingBox())!;
  await desk.page.mouse.move(at.x + 8, at.y + 8);
  await desk.page.mouse.down();
  await desk.page.mouse.move(at.x + 8, below.y + below.height - 2, { steps: 4 });
  await desk.page.mouse.up();
  await expect.poll(onDisk).toEqual(['One.', 'Two.', 'Three.!']);
  // The caret goes with its block.
  await expect(desk.body).toBeFocused();
  await desk.page.keyboard.type('!');
  await expect.poll(onDisk).toEqual(['One.', 'Two.', 'Three.!!']);
  await desk.press('Backspace');
  await expect.poll(onDisk).toEqual(['One.', 'Two.', 'Three.!']);
  await desk.body.getByText('Three.!').hover();
  await handle.focus();
  await desk.press('ArrowUp', 2);
  await expect.poll(onDisk).toEqual(['Three.!', 'One.', 'Two.']);
});

test('the foot counts the article, what is selected and the time it takes', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('Two words 海港');
  const counts = page.getByRole('button', { name: /\d+ words/ });
  await expect(counts).toHaveText('4 words');
  await desk.press('Shift+ArrowLeft', 2);
  await expect(counts).toHaveText('2 of 4 words');
  await counts.click();
  const list = page.getByRole('dialog', { name: 'Counts' });
  await expect(list).toContainText('Chinese characters2');
  await expect(list).toContainText('Reading timeUnder a minute');
});

test('the words are counted while she writes without a pause', async ({ galley: { desk, page } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  const counts = page.getByRole('button', { name: /\d+ words/ });
  await expect(counts).toHaveText('0 words');
  let isWriting = true;
  const writing = page.keyboard.type('lamp '.repeat(50), { delay: 25 }).then(() => (isWriting = false));
  await expect(counts).toHaveText(/^[1-9]/);
  expect(isWriting).toBe(true);
  await writing;
  await expect(counts).toHaveText('50 words');
});

test('focus mode and typewriter scrolling follow the caret, also after the next start', async ({ start }) => {
  const first = await start();
  await begin(first.desk);
  await first.desk.command('Focus mode');
  await first.desk.command('Typewriter scrolling');
  await first.close();

  const { desk, page } = await start();
  const line = desk.body.getByText('Line 29 of the tide.');
  await line.click();
  await desk.press('End');
  const grey = await desk.body
    .getByText('Nobody lights them.')
    .evaluate((block) => getComputedStyle(block).color);
  const ink = await line.evaluate((block) => getComputedStyle(block).color);
  expect(grey).not.toBe(ink);
  await page.keyboard.type('!');
  const heightOf = () =>
    line.evaluate(
      (block) => block.getBoundingClientRect().top / block.ownerDocument.documentElement.clientHeight,
    );
  await expect.poll(heightOf).toBeGreaterThan(0.35);
  expect(await heightOf()).toBeLessThan(0.65);
});
