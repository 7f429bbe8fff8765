import { readArticle } from '../driver/articleFiles';
import { InputMethod } from '../driver/InputMethod';
import { expectAccessible } from '../driver/expectAccessible';
import { keepArticle } from '../driver/keepArticle';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

const HEADLINE = 'Lamp tax divides Port Sorrel';

async function begin({ desk }: Galley) {
  await desk.startArticle(HEADLINE);
  await desk.showPane('Details');
  return {
    tags: desk.details.getByRole('combobox', { name: 'Tags' }),
    slug: desk.details.getByRole('textbox', { name: 'Slug' }),
  };
}

test('a half-typed tag is kept when the window closes', async ({ start, dataDir }) => {
  const galley = await start();
  const { tags } = await begin(galley);
  await tags.pressSequentially('harbour, lamp ta');
  await galley.close();
  expect((await readArticle(dataDir, HEADLINE))?.tags).toEqual(['harbour', 'lamp ta']);
});

test('a half-typed tag is kept when she goes elsewhere by key', async ({ galley, dataDir }) => {
  const { desk } = galley;
  const { tags } = await begin(galley);
  await tags.pressSequentially('lamp tax');
  await desk.press('Mod+N');
  await expect(desk.headline).toHaveValue('');
  await expect(tags).toHaveValue('');
  await expect.poll(async () => (await readArticle(dataDir, HEADLINE))?.tags).toEqual(['lamp tax']);
});

test('a tag in Chinese is the phrase, never its phonetics', async ({ galley, dataDir }) => {
  const { tags } = await begin(galley);
  await tags.click();
  const method = await InputMethod.of(galley.page);
  await method.compose('dengta');
  await method.commit('灯塔');
  await galley.page.keyboard.type(', fo');
  await expect.poll(async () => (await readArticle(dataDir, HEADLINE))?.tags).toEqual(['灯塔', 'fo']);
  await galley.desk.press('Backspace', 2);
  await expect.poll(async () => (await readArticle(dataDir, HEADLINE))?.tags).toEqual(['灯塔']);
});

test('a slug is tidied once she leaves it, also one from an input method', async ({ galley, dataDir }) => {
  const { slug } = await begin(galley);
  const onDisk = async () => (await readArticle(dataDir, HEADLINE))?.slug;
  await expect(slug).toHaveValue('lamp-tax-divides-port-sorrel');
  await slug.fill('');
  await galley.page.keyboard.type('Lamp Tax ');
  await expect(slug).toHaveValue('Lamp Tax ');
  await expect.poll(onDisk).toBe('lamp-tax');

  const method = await InputMethod.of(galley.page);
  await method.compose('Deng ta');
  await expect(slug).toHaveValue('Lamp Tax Deng ta');
  await method.commit('灯塔');
  await expect(slug).toHaveValue('Lamp Tax 灯塔');
  await galley.desk.press('Tab');
  await expect(slug).toHaveValue('lamp-tax-灯塔');
  await expect.poll(onDisk).toBe('lamp-tax-灯塔');
});

test('what readers have is dated by when they got it, whatever she mends, and she can say when that was', async ({
  galley,
  dataDir,
}) => {
  await begin(galley);
  const { desk } = galley;
  const kept = async () => (await readArticle(dataDir, HEADLINE))?.publishedAt;
  const published = desk.details.getByLabel('Published', { exact: true });
  await expect(published).toBeHidden();
  await desk.details.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Published' });
  await expect(published).not.toHaveValue('');
  const first = await kept();
  await published.fill('2099-01-01T08:00');
  await expect(published).toHaveAccessibleDescription('This is still to come. The article keeps its date.');
  await expectAccessible(galley);
  await published.fill('2025-11-20T08:00');
  await expect.poll(kept).toBe(new Date('2025-11-20T08:00').toISOString());
  expect(first! > (await kept())!).toBe(true);

  // Of another year than this, also above the text.
  await expect(desk.page.getByRole('main', { name: 'Article' })).toContainText('20 November 2025');
  await desk.focusBody();
  await desk.write('A letter mended.');
  await desk.showPane('Preview');

  await expect.poll(() => desk.previewHtml()).toContain('A letter mended.');
  expect(await desk.previewHtml()).toContain('20 November 2025');
});

test('the page takes the date that a change to several gives the article, without a key of hers', async ({
  start,
  dataDir,
}) => {
  await keepArticle(
    dataDir,
    { id: '01890000-0000-7000-8000-000000000001', headline: HEADLINE, slug: 'lamp-tax' },
    'Nobody was asked.',
  );
  const { desk, page } = await start();
  await desk.row(HEADLINE).click();
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml()).toContain('1 November 2026');
  await desk.articles.press('ControlOrMeta+A');
  await desk.library.getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('dialog', { name: 'Set the status' }).getByText('Published').click();
  await expect.poll(() => desk.previewHtml()).not.toContain('1 November 2026');
  const { publishedAt } = (await readArticle(dataDir, HEADLINE))!;
  expect(await desk.previewHtml()).toContain(`datetime="${publishedAt}"`);
});

test('a section that the site has not is told once she leaves the field', async ({ galley }) => {
  const { desk, page } = galley;
  await begin(galley);
  const section = desk.details.getByRole('combobox', { name: 'Section' });
  await section.click();
  await page.keyboard.type('Harb');
  await expect(section).not.toHaveAccessibleDescription(/./);
  await desk.press('Tab');
  await expect(section).toHaveAccessibleDescription('Lampwright has no such section.');
  await section.fill('Harbours');
  await desk.press('Tab');
  await expect(section).not.toHaveAccessibleDescription(/./);
  await desk.choose(desk.details, 'Language', 'Chinese, simplified');
  await expect(section).toHaveValue('港口');
  await expect(section).not.toHaveAccessibleDescription(/./);
});

test('after a tag is taken away she can type the next', async ({ galley: { desk, page } }) => {
  await desk.startArticle('A tag too many');
  await desk.showPane('Details');
  const tags = desk.details.getByRole('combobox', { name: 'Tags' });
  await tags.fill('harbour');
  await tags.press('Enter');
  await page.getByRole('button', { name: 'Remove tag harbour' }).click();
  await expect(tags).toBeFocused();
});

test('a long tag is wholly there, within the field', async ({ galley: { desk, page } }) => {
  const long =
    'The lamps of the outer breakwater and of both its moles that were dark for a whole week in May';
  await desk.startArticle('A tag too long');
  await desk.showPane('Details');
  const tags = desk.details.getByRole('combobox', { name: 'Tags' });
  const oneLine = (await tags.boundingBox())!.height;
  await tags.fill(`${long} ${'Llan'.repeat(30)}`);
  await tags.press('Enter');
  // Its words, on the ground of the tag.
  const words = page.getByText(long);
  const tag = words.locator('..');
  const [inner, outer] = [(await words.boundingBox())!, (await tag.boundingBox())!];
  expect(outer.height).toBeGreaterThan(2 * oneLine);
  expect(inner.height).toBeLessThanOrEqual(outer.height);
  await expect(words).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /^Remove tag/ })).toBeInViewport({ ratio: 1 });
  expect(await desk.details.evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBe(0);
});

test('a long byline and section leave the date whole', async ({ galley: { desk, page } }) => {
  await page.setViewportSize({ width: 1200, height: 700 });
  await desk.startArticle('The date');
  await desk.showPane('Details');
  const byline = 'Ines Marlow, Arthur Kestrel-Pettigrew and the whole staff of the Lampwright';
  await desk.details.getByRole('textbox', { name: 'Byline' }).fill(byline);
  await desk.choose(desk.details, 'Section', 'Councils, harbours and everything that lies about them');
  const date = desk.article.getByText(/^\d+ [A-Z][a-z]+( \d{4})?$/);
  expect(await date.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0);
});
