import { linesOf, readArticle } from '../driver/articleFiles';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'Two papers on the lamp tax';
const KESTREL = {
  Outlet: 'The Kestrel Ledger',
  Author: 'Mara Fenwick',
  Title: 'Council weighs a tax on lamps',
  URL: 'https://kestrel-ledger.example/lamps',
};

const onDisk = async ({ dataDir }: Galley) => linesOf(await readArticle(dataDir, HEADLINE));

async function begin({ desk }: Galley): Promise<void> {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
}

test('a block becomes a quotation, Enter stays in it and Enter twice leaves it', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.write('Quoted first.');
  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(1);
  await desk.closeDialog('Source');
  await desk.press('End');
  await desk.press('Enter');
  await desk.write('Quoted second.');
  await desk.press('Enter', 2);
  await desk.write('Our own words.');
  await expect.poll(() => onDisk(galley)).toEqual(['> Quoted first.', '> Quoted second.', 'Our own words.']);
});

test('a selection of several paragraphs becomes one quotation', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.write('Lead-in.', 'One.', 'Two.', 'Three.', 'Four.');
  await desk.press('Shift+ArrowUp', 3);
  await desk.press('Shift+Home');
  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(1);
  await expect.poll(() => onDisk(galley)).toEqual(['Lead-in.', '> One.', '> Two.', '> Three.', '> Four.']);
});

test('its source is drawn and names it, for a screen reader too', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.quote('“The lamps are ours,” the keeper said.');
  await desk.fillSource(0, KESTREL);
  const quotation = desk.body.getByRole('blockquote', { name: /The Kestrel Ledger/ });
  await expect(quotation).toContainText('Mara Fenwick');
  await expect(quotation).toContainText('Council weighs a tax on lamps');
  await expect
    .poll(async () =>
      (await readArticle(galley.dataDir, HEADLINE))?.sources.map(({ outlet, url }) => [outlet, url]),
    )
    .toEqual([['The Kestrel Ledger', 'https://kestrel-ledger.example/lamps']]);
});

test('Backspace and Delete at its edges keep it', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.write('Before.', '');
  await desk.quote('Quoted.');
  await desk.write('After.');
  await expect.poll(() => onDisk(galley)).toEqual(['Before.', '> Quoted.', 'After.']);

  // A letter after each key shows where the caret is, and that every block is still what it was.
  await desk.press('Home');
  await desk.press('Backspace');
  await desk.page.keyboard.type('1');
  await desk.body.getByText('Quoted.').click();
  await desk.press('End');
  await desk.press('Delete');
  await desk.page.keyboard.type('2');
  await desk.press('Home');
  await desk.press('Backspace');
  await desk.page.keyboard.type('3');
  await desk.body.getByText('Before.').click();
  await desk.press('End');
  await desk.press('Delete');
  await desk.page.keyboard.type('4');
  await expect(desk.quotations).toHaveCount(1);
  await expect.poll(() => onDisk(galley)).toEqual(['Before.4', '> 3Quoted.2', '1After.']);
});

test('select all inside it selects the quotation first, then the article', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.write('Before.', '');
  await desk.quote('Quoted one.', 'Quoted two.');
  await desk.write('After.');
  await desk.body.getByText('Quoted two.').click();
  await desk.press('Mod+A');
  await desk.page.keyboard.type('Trimmed.');
  await expect.poll(() => onDisk(galley)).toEqual(['Before.', '> Trimmed.', 'After.']);

  await desk.press('Mod+A', 2);
  await desk.page.keyboard.type('All of it.');
  await expect.poll(() => onDisk(galley)).toEqual(['All of it.']);
});

test('undo and redo restore its text and its source', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.quote('Quoted.');
  await desk.fillSource(0, KESTREL);
  const named = desk.body.getByRole('blockquote', { name: /The Kestrel Ledger/ });
  await expect(named).toBeVisible();
  await desk.focusBody();
  await desk.press('Mod+A', 2);
  await desk.press('Delete');
  await expect(desk.quotations).toHaveCount(0);
  await desk.press('Mod+Z');
  await expect(named).toContainText('Quoted.');
  await desk.press('Mod+Shift+Z');
  await expect(desk.quotations).toHaveCount(0);
  await desk.press('Mod+Z');
  await expect(named).toContainText('Quoted.');
  await expect
    .poll(async () => (await readArticle(galley.dataDir, HEADLINE))?.sources.map(({ outlet }) => outlet))
    .toEqual(['The Kestrel Ledger']);
});

test('two quotations share one source', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.quote('First.');
  await desk.write('A bridge.', '');
  await desk.quote('Second.');
  await desk.fillSource(0, KESTREL);
  const dialog = await desk.openSource(1);
  await dialog.getByRole('button', { name: /^Use another source/ }).click();
  await desk
    .dialog('Source')
    .getByRole('button', { name: /The Kestrel Ledger/ })
    .click();
  await desk.dialog('Source').getByRole('button', { name: 'Save source' }).click();
  await expect(desk.body.getByRole('blockquote', { name: /The Kestrel Ledger/ })).toHaveCount(2);
  await expect
    .poll(async () => {
      const article = await readArticle(galley.dataDir, HEADLINE);
      const ids = article?.body.root.children.flatMap((block) =>
        block.type === 'quotation' ? [block.sourceId] : [],
      );
      return [article?.sources.length, ids?.length, new Set(ids).size];
    })
    .toEqual([1, 2, 1]);
});

test('several paragraphs pasted into an empty quotation stay in it', async ({ galley }) => {
  const { desk } = galley;
  await begin(galley);
  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(1);
  await desk.closeDialog('Source');
  await desk.body.evaluate((body) => {
    const data = new DataTransfer();
    data.setData('text/html', '<p>Pasted <b>one</b>.</p><p>Pasted two.</p><p>Pasted three.</p>');
    data.setData('text/plain', 'Pasted one.\n\nPasted two.\n\nPasted three.');
    const target = document.getSelection()?.anchorNode?.parentElement ?? body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect
    .poll(async () => (await onDisk(galley)).filter((line) => line !== ''))
    .toEqual(['> Pasted one.', '> Pasted two.', '> Pasted three.']);
});
