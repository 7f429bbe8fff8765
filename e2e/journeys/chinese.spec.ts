import { formatsOf, linesOf, readArticle } from '../driver/articleFiles';
import { InputMethod } from '../driver/InputMethod';
import { expect, test } from '../driver/test';

const HEADLINE = '海港灯税引发争议';

test.beforeEach(async ({ galley: { desk } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
});

test('pinyin into an empty paragraph loses and doubles nothing', async ({ galley }) => {
  const { desk, dataDir } = galley;
  const method = await InputMethod.of(desk.page);
  await method.compose('gangkou');
  await method.commit('港口');
  await method.compose('dengta');
  await method.commit('灯塔');
  await desk.press('Enter');
  await method.compose('nihao');
  await method.commit('你好');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['港口灯塔', '你好']);
  expect(await desk.body.getByRole('paragraph').allInnerTexts()).toEqual(['港口灯塔', '你好']);
});

test('Enter only takes the candidate', async ({ galley }) => {
  const { desk } = galley;
  const method = await InputMethod.of(desk.page);
  await method.compose('haigang');
  await method.commit('海港', 'Enter');
  await expect(desk.body.getByRole('paragraph')).toHaveText(['海港']);
});

test('one undo takes back one committed phrase, never its phonetics', async ({ galley }) => {
  const { desk } = galley;
  const method = await InputMethod.of(desk.page);
  await method.compose('gangkou');
  await method.commit('港口');
  await expect(desk.body).toHaveText('港口');
  await method.compose('dengta');
  await method.commit('灯塔');
  await expect(desk.body).toHaveText('港口灯塔');
  await desk.press('Mod+Z');
  await expect(desk.body).toHaveText('港口');
  await desk.press('Mod+Shift+Z');
  await expect(desk.body).toHaveText('港口灯塔');
});

for (const [how, end, left] of [
  ['given up', async (method: InputMethod) => method.cancel(), ''],
  [
    'deleted to nothing',
    async (method: InputMethod) => {
      await method.show('n');
      await method.show('');
    },
    '',
  ],
  ['committed', async (method: InputMethod) => method.commit('你好'), '你好'],
] as const) {
  test(`one undo brings back what a composition replaced that was ${how}`, async ({ galley }) => {
    const { desk } = galley;
    const lines = desk.body.getByRole('paragraph');
    const method = await InputMethod.of(desk.page);
    await desk.write('港口', '灯塔', '码头', '海关');
    // From the end of the first line over whole lines.
    await desk.press('Mod+Home');
    await desk.press('End');
    await desk.press('Mod+Shift+End');
    await method.compose('nihao');
    await end(method);
    await expect(lines).toHaveText([`港口${left}`]);
    await desk.press('Mod+Z');
    await expect(lines).toHaveText(['港口', '灯塔', '码头', '海关']);
    await desk.press('Mod+Shift+Z');
    await expect(lines).toHaveText([`港口${left}`]);
  });
}

test('phonetics given up leave nothing behind', async ({ galley }) => {
  const { desk } = galley;
  const method = await InputMethod.of(desk.page);
  await method.compose('gangkou');
  await method.cancel();
  await expect(desk.body).toHaveText('');
});

test('pinyin on a selected separator goes on after it', async ({ galley }) => {
  const { desk, dataDir } = galley;
  const method = await InputMethod.of(desk.page);
  await desk.command('Separator');
  await desk.body.getByRole('separator').click();
  await method.press('KeyG');
  await method.compose('gangkou');
  await method.commit('港口');
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['---', '港口', '']);
});

test('pinyin inside a quotation stays in it', async ({ galley }) => {
  const { desk, dataDir } = galley;
  const method = await InputMethod.of(desk.page);
  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(1);
  await desk.closeDialog('Source');
  await method.compose('fandao');
  await method.commit('反导');
  await desk.press('Enter');
  await method.compose('xitong');
  await method.commit('系统');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, HEADLINE)).slice(0, 2))
    .toEqual(['> 反导', '> 系统']);
});

test('a two-character word finds the article, and its slug is in Latin letters', async ({ galley }) => {
  const { desk } = galley;
  await desk.startArticle('Another matter');
  await desk.search.fill('灯税');
  await expect(desk.rows()).toHaveCount(1);
  await expect(desk.row(HEADLINE)).toBeVisible();
  await desk.row(HEADLINE).click();
  await desk.showPane('Details');
  await expect(desk.details.getByRole('textbox', { name: 'Slug' })).toHaveValue(/^[a-z0-9]+(-[a-z0-9]+)+$/);
});

test('the first character is kept in the headline and in every kind of line', async ({ galley }) => {
  const { desk, dataDir } = galley;
  const method = await InputMethod.of(desk.page);
  await desk.headline.fill('');
  await method.compose('dengta');
  await method.commit('灯塔', 'Enter');
  await expect(desk.headline).toHaveValue('灯塔');
  await expect(desk.headline).toBeFocused();
  await desk.focusBody();
  await method.compose('gang');
  await method.commit('港');
  await desk.press('Enter');
  await desk.press('Mod+Alt+2');
  await method.compose('shui');
  await method.commit('税');
  await desk.press('Enter');
  await desk.command('Bulleted list');
  // The last consonant of a syllable goes into the next one.
  await method.compose('한');
  await method.commit('하');
  await method.compose('나');
  await method.commit('나');
  await desk.press('Enter', 2);
  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(1);
  await desk.closeDialog('Source');
  await method.show('みなと');
  await method.show('港の', 0, 1);
  await method.commit('湊の');
  await desk.press('Enter', 2);
  await desk.command('Table');
  await method.compose('biao');
  await method.commit('表');
  await desk.press('Tab');
  await method.compose('한');
  await method.commit('한');
  // Over cells that are selected: their words go, and what is composed stands in the first.
  await desk.press('Shift+ArrowLeft', 2);
  await method.compose('gezi');
  await method.commit('格子');
  await desk.press('ArrowDown', 3);
  await method.compose('shuoming');
  await method.commit('说明');
  await expect
    .poll(async () => linesOf(await readArticle(dataDir, '灯塔')))
    .toEqual(['港', '## 税', '- 하나', '> 湊の', '| 格子 |  |  |', '|  |  |  |', '|  |  |  |', '']);
  await expect(desk.body.getByRole('table', { name: '说明' })).toBeVisible();
  await desk.press('Mod+Alt+N');
  await method.compose('zhu');
  await method.commit('注', 'Enter');
  await expect(desk.dialog('Footnote').getByRole('textbox', { name: 'Words' })).toHaveText('注');
  await desk.press('Enter');
  await expect(desk.body.getByRole('button', { name: 'Footnote 1: 注' })).toBeVisible();
});

test('shortcuts, the slash menu and the saving leave a composition alone', async ({ galley }) => {
  const { desk, dataDir } = galley;
  const method = await InputMethod.of(desk.page);
  await method.compose('gangkou');
  // It saves meanwhile.
  await expect.poll(async () => linesOf(await readArticle(dataDir, HEADLINE))).toEqual(['gangkou']);
  await method.press('KeyB', ['Control', 'Meta']);
  await method.press('KeyK', ['Control', 'Meta']);
  await method.commit('港口', 'Enter');
  await expect(desk.dialog('Commands')).toBeHidden();
  await expect.poll(async () => formatsOf(await readArticle(dataDir, HEADLINE))).toEqual([['港口', 0]]);
  await desk.press('Enter');
  await method.compose('/ha');
  await expect(desk.body.getByRole('paragraph').last()).toHaveText('/ha');
  await expect(desk.page.getByRole('listbox', { name: 'Insert' })).toBeHidden();
  await method.press('Escape');
  await method.cancel();
  await expect(desk.body.getByRole('paragraph')).toHaveText(['港口', '']);
  // One step takes a phrase back, however often it was turned.
  await method.show('みなとのひ');
  await method.show('港の日', 0, 2);
  await method.show('港の灯', 2, 3);
  await method.commit('港の灯', 'Enter');
  await expect(desk.body.getByRole('paragraph')).toHaveText(['港口', '港の灯']);
  await desk.press('Mod+Z');
  await expect(desk.body.getByRole('paragraph')).toHaveText(['港口', '']);
  await desk.press('Mod+Shift+Z');
  await expect(desk.body.getByRole('paragraph')).toHaveText(['港口', '港の灯']);
});

test('with Chinese marks the key of the slash writes 、, and opens the menu where a paragraph begins', async ({
  galley: { desk },
}) => {
  const method = await InputMethod.of(desk.page);
  const menu = desk.page.getByRole('listbox', { name: 'Insert' });
  await method.commit('、');
  await expect(menu).toBeVisible();
  await desk.page.keyboard.type('heading 2');
  await desk.press('Enter');
  await expect(menu).toBeHidden();
  await method.commit('雾港');
  await expect(desk.body.getByRole('heading', { level: 2 })).toHaveText('雾港');
  await desk.press('Enter');
  await method.commit('雾');
  await method.commit('、');
  await expect(desk.body.getByRole('paragraph')).toHaveText('雾、');
  await expect(menu).toBeHidden();
});

test('the page gives Latin words in Chinese their room, and puts no space into the text', async ({
  galley,
}) => {
  const { desk } = galley;
  await desk.write('灯税涨了3.5%，见Harbour Watch的报道。');
  await desk.showPane('Preview');
  const page = desk.preview.contentFrame();
  const line = page.getByText('灯税涨了3.5%，见Harbour Watch的报道。', { exact: true });
  await expect(line).toHaveCSS('text-autospace', 'normal');
  await desk.press('Enter');
  await desk.press('Mod+E');
  await desk.write('灯=3税');
  await expect(page.getByText('灯=3税', { exact: true })).toHaveCSS('text-autospace', 'no-autospace');
});
