import { linesOf, readArticle } from '../driver/articleFiles';
import { expect, test } from '../driver/test';

const HEADLINE = 'Storm over the breakwater';

test('killed right after "Saved", nothing is lost', async ({ start, dataDir }) => {
  const first = await start();
  await first.desk.startArticle(HEADLINE);
  await first.desk.focusBody();
  await first.desk.write('One line that matters.', 'And another.');
  const lines = ['One line that matters.', 'And another.'];
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(lines);
  await expect(first.desk.saveState).toHaveText(/^Saved/);
  await first.kill();

  const { desk } = await start();
  await expect(desk.headline).toHaveValue(HEADLINE);
  await expect(desk.body.getByRole('paragraph')).toHaveText(lines);
});

test('killed in the middle of a word, what was saved before is there', async ({ start, dataDir }) => {
  const first = await start();
  await first.desk.startArticle(HEADLINE);
  await first.desk.focusBody();
  await first.desk.write('Saved words. ');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['Saved words. ']);
  void first.page.keyboard.type('half a sentence that never en', { delay: 20 }).catch(() => undefined);
  await expect(first.desk.body).toContainText('half');
  await first.kill();

  const { desk } = await start();
  await expect(desk.body).toContainText('Saved words.');
});
