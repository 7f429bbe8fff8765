import { linesOf, readArticle } from '../driver/articleFiles';
import { expectAccessible } from '../driver/expectAccessible';
import { InputMethod } from '../driver/InputMethod';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'A harbor and its lamps';

/** An article with the word four times, one of them quoted. */
async function begin({ desk, page }: Galley) {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write('The harbor is dark.', '');
  await desk.quote('“The harbor is ours,” she said.');
  await desk.write('Harbor lamps of the harbor.');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  return {
    bar,
    words: bar.getByRole('textbox', { name: 'Find', exact: true }),
    said: bar.getByRole('status'),
    onDisk: async (dataDir: string) => linesOf(await readArticle(dataDir, HEADLINE)),
  };
}

test('she corrects a word everywhere but in what others said, and takes it back', async ({ galley }) => {
  const { desk, dataDir } = galley;
  const { bar, words, said, onDisk } = await begin(galley);
  await desk.press('Mod+Alt+F');
  await expect(words).toBeFocused();
  await desk.page.keyboard.type('harbor');
  await expect(said).toHaveText('1 of 4');
  await desk.press('Enter');
  await expect(said).toHaveText('2 of 4');
  await bar.getByRole('button', { name: 'Match case' }).click();
  await expect(said).toHaveText('1 of 3');
  await expectAccessible(galley);

  await words.focus();
  await desk.press('Tab');
  await expect(bar.getByRole('textbox', { name: 'Replace with' })).toBeFocused();
  await desk.page.keyboard.type('harbour');
  await desk.press('Tab');
  await expect(bar.getByRole('button', { name: 'Match case' })).toBeFocused();
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(said).toHaveText('2 replaced. 1 in quotations was left as it is.');
  await expect
    .poll(() => onDisk(dataDir))
    .toEqual(['The harbour is dark.', '> “The harbor is ours,” she said.', 'Harbor lamps of the harbour.']);

  await desk.press('Escape');
  await expect(bar).toBeHidden();
  await expect(desk.body).toBeFocused();
  await desk.press('Mod+Z');
  await expect
    .poll(() => onDisk(dataDir))
    .toEqual(['The harbor is dark.', '> “The harbor is ours,” she said.', 'Harbor lamps of the harbor.']);
});

test('she finds Chinese words as she composes them, and Enter only takes the candidate', async ({
  galley,
}) => {
  const { desk, page } = galley;
  await desk.startArticle('海港');
  await desk.focusBody();
  await desk.write('海港灯税引发争议，灯税何时生效？');
  await desk.press('Mod+F');
  const said = page.getByRole('search', { name: 'Find in the text' }).getByRole('status');
  const method = await InputMethod.of(page);
  await method.compose('dengshui');
  await method.commit('灯税', 'Enter');
  await expect(said).toHaveText('1 of 2');
});

test('the place that she found is selected when she goes back to the text', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  const { said, onDisk } = await begin(galley);
  await desk.press('Mod+F');
  await page.keyboard.type('dark');
  await expect(said).toHaveText('1 of 1');
  await desk.press('Escape');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('lit');
  await expect.poll(async () => (await onDisk(dataDir))[0]).toBe('The harbor is lit.');
});

test('Esc in the text closes the bar and leaves the caret where it is', async ({
  galley: { desk, page },
}) => {
  await desk.startArticle('The tide');
  await desk.focusBody();
  await desk.write('A tide and a tide.');
  await desk.press('Mod+F');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('tide');
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();
  await desk.write(' So.');
  await expect(desk.body).toHaveText('A tide and a tide. So.');
});

test('a pattern that cannot be one is told, and changes nothing', async ({ galley }) => {
  const { desk, page } = galley;
  const { bar, said } = await begin(galley);
  await desk.press('Mod+F');
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('(harbor');
  await expect(said).toContainText('no regular expression');
  await page.keyboard.type(')');
  await expect(said).toHaveText(/of 4$/);
  // JavaScript's own engine would not come back from it.
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('(.|\\s)*foo');
  await expect(said).toHaveText(/not found/i);
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('(?=harbor)');
  await expect(said).toContainText('does not look for this pattern');
});

test('a replaced word keeps its link and its footnote', async ({ galley }) => {
  const { desk, page, dataDir } = galley;
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await page.keyboard.type('Ledger');
  await desk.press('Shift+Home');
  await desk.press('Mod+Shift+U');
  await page.keyboard.type('https://kestrel.example/');
  await desk.press('Enter');
  await desk.press('End');
  await page.keyboard.type(' says so of the master');
  await desk.press('Mod+Alt+N');
  await page.keyboard.type('By hand.');
  await desk.press('Enter');
  await page.keyboard.type(' pilot');
  await desk.press('Mod+Alt+F');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  for (const [words, by] of [
    ['Ledger', 'Courier'],
    ['master pilot', 'keeper'],
  ] as const) {
    await bar.getByRole('textbox', { name: 'Find', exact: true }).fill(words);
    await bar.getByRole('textbox', { name: 'Replace with' }).fill(by);
    await bar.getByRole('button', { name: 'Replace all' }).click();
    await expect(bar.getByRole('status')).toHaveText('1 replaced.');
  }
  await expect(desk.body.getByRole('link', { name: 'Courier' })).toHaveAttribute(
    'href',
    'https://kestrel.example/',
  );
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)))
    .toEqual(['Courier says so of the keeperBy hand.']);
});

test('where nothing is left to replace the keyboard is in the bar, and Esc closes it', async ({ galley }) => {
  const { desk, page } = galley;
  const { bar, words, said } = await begin(galley);
  await desk.press('Mod+Alt+F');
  await page.keyboard.type('dark');
  await expect(said).toHaveText('1 of 1');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('lit');
  await bar.getByRole('button', { name: 'Replace all' }).focus();
  await desk.press('Enter');
  await expect(said).toHaveText('1 replaced.');
  await expect(words).toBeFocused();
  await desk.press('Escape');
  await expect(bar).toBeHidden();
  await expect(desk.body).toBeFocused();
});

test('what stands in headline and standfirst is counted, and changed there one by one or all at once', async ({
  galley: { desk, page, dataDir },
}) => {
  await desk.startArticle('A harbor', 'The harbor, a harbor.');
  await desk.focusBody();
  await desk.write('Our harbor.');
  await desk.press('Mod+Alt+F');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  await page.keyboard.type('harbor');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('port');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(bar).toContainText('1 replaced.');
  await expect(bar).toContainText('Headline and standfirst have it 3 times.');
  await bar.getByRole('button', { name: 'Show' }).click();
  await expect(desk.headline).toBeFocused();
  // As one key, and so one step of Undo: what is typed slowly is several.
  await page.keyboard.insertText('port');
  await expect(desk.headline).toHaveValue('A port');
  await expect(bar).toContainText('The standfirst has it 2 times.');
  await desk.press('Mod+Z');
  await expect(desk.headline).toHaveValue('A harbor');

  await bar.getByRole('button', { name: 'Replace them there' }).click();
  await expect(bar).toContainText('3 replaced in headline and standfirst.');
  await expect(bar.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
  await expect(desk.headline).toHaveValue('A port');
  await expect(desk.standfirst).toHaveValue('The port, a port.');
  await expect.poll(async () => (await readArticle(dataDir, 'A port'))?.standfirst).toBe('The port, a port.');
  await bar.getByRole('button', { name: 'Put back what stood there' }).click();
  await expect(desk.headline).toHaveValue('A harbor');
  await expect(desk.standfirst).toHaveValue('The harbor, a harbor.');
  await expect.poll(() => readArticle(dataDir, 'A harbor')).toBeDefined();
});
