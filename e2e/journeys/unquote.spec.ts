import { linesOf, readArticle } from '../driver/articleFiles';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'Four paragraphs and a source';
const onDisk = async ({ dataDir }: Galley) => linesOf(await readArticle(dataDir, HEADLINE));

async function begin({ desk }: Galley): Promise<void> {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.quote('One.', 'Two.', 'Three.', 'Four.');
  await desk.fillSource(0, { Outlet: 'The Kestrel Ledger' });
}

test('Quote pressed twice gives back the same quotation with its source', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.body.getByText('Two.').click();
  await desk.press('Mod+Shift+9');
  await expect.poll(() => onDisk(galley)).toEqual(['One.', 'Two.', 'Three.', 'Four.', '']);
  await desk.press('Mod+Shift+9');
  await expect.poll(() => onDisk(galley)).toEqual(['> One.', '> Two.', '> Three.', '> Four.', '']);
  await expect(desk.body.getByRole('blockquote', { name: /The Kestrel Ledger/ })).toHaveCount(1);
});

test('Enter twice between two paragraphs parts the quotation', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.body.getByText('Two.').click();
  await desk.press('End');
  await desk.press('Enter', 2);
  await desk.write('Our own words.');
  await expect
    .poll(() => onDisk(galley))
    .toEqual(['> One.', '> Two.', 'Our own words.', '> Three.', '> Four.', '']);
  await expect(desk.body.getByRole('blockquote', { name: /The Kestrel Ledger/ })).toHaveCount(2);
});

test('the slash menu offers no quotation inside one', async ({ galley }) => {
  const { desk, page } = galley;
  await begin(galley);
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await desk.body.getByText('Two.').click();
  await desk.press('End');
  await page.keyboard.type(' /');
  await expect(menu.getByRole('option', { name: /^Separator A rule/ })).toBeVisible();
  await expect(menu.getByRole('option', { name: /^Quote/ })).toHaveCount(0);
});
