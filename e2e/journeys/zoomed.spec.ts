import type { Locator } from '@playwright/test';
import { expectInWindow } from '../driver/expectInWindow';
import { keepArticle } from '../driver/keepArticle';
import { expect, test } from '../driver/test';

const HEADLINE = 'The lamps of the outer breakwater were dark for a week';
const LINES = Array.from({ length: 30 }, (_, at) => `Lamp ${at + 1} of the breakwater was dark.`);

/** A window of 1440 × 900 at 200 %. */
const ZOOMED = { width: 720, height: 450 };

/** Commands that open a dialog, and its name. */
const DIALOGS = [
  ['Export', 'Export'],
  ['Export site', 'Export site'],
  ['Publish', 'Publish'],
  ['Translate', 'Translate'],
  ['Sites', 'Sites'],
  ['Import from site', 'Import from site'],
  ['Backups', 'Backups'],
  ['Words of the library', 'Words of the library'],
  ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ['Link', 'Link'],
  ['Footnote', 'Footnote'],
  ['Picture from the library', 'Pictures of the library'],
] as const;

test('at 200 % every dialog has its buttons in the window', async ({ galley: { desk, page } }) => {
  await desk.startArticle(HEADLINE);
  await desk.focusBody();
  await desk.write(LINES[0]!, '');
  await desk.quote('“We light what we can,” she said.');
  await page.setViewportSize(ZOOMED);
  for (const [command, name] of DIALOGS) {
    await desk.focusBody();
    await desk.command(command);
    await test.step(name, () => expectInWindow(desk.dialog(name)));
    await desk.closeDialog(name);
  }
  await expectInWindow(await desk.openSource(0));
  await desk.closeDialog('Source');
  await desk.press('Mod+K');
  await expect(desk.dialog('Commands')).toBeInViewport({ ratio: 1 });
});

/** Whether it lies in something that scrolls up and down, itself apart. */
const scrollsTwice = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const scrolls = (one: Element) =>
      one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY);
    const outer: Element[] = [];
    for (let one: Element | null = element; one !== null; one = one.parentElement)
      if (scrolls(one)) outer.push(one);
    return outer.length > 1;
  });

for (const [width, height] of [
  [720, 450],
  [640, 400],
] as const) {
  test(`in a window of ${width} × ${height} the caret stays in sight, and History and panes are usable`, async ({
    dataDir,
    start,
  }) => {
    await keepArticle(dataDir, { id: '01890000-0000-7000-8000-000000000001', headline: HEADLINE }, ...LINES);
    const { desk, page } = await start();
    await page.setViewportSize({ width, height });
    await desk.focusBody();
    await desk.press('Mod+End');
    for (let time = 0; time < 3; time += 1) {
      await desk.write('', 'The next lamp was dark.');
      // Its letters whole: of the room between the lines the half below them may be out of sight.
      await expect(desk.body.getByRole('paragraph').last()).toBeInViewport({ ratio: 0.8 });
    }
    await desk.press('Mod+Alt+F');
    const find = page.getByRole('textbox', { name: 'Find', exact: true });
    await expect(find).toBeInViewport({ ratio: 1 });
    await expect(desk.button('Replace all')).toBeInViewport({ ratio: 1 });
    await desk.press('Escape');

    await desk.press('Mod+Shift+I');
    const last = desk.details.getByRole('textbox').or(desk.details.getByRole('combobox')).last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
    await desk.press('Mod+Shift+P');
    await expect(desk.preview).toBeInViewport();
    await desk.press('Mod+Shift+P');

    await desk.press('Mod+S');
    await desk.press('Mod+Shift+H');
    const history = page.getByRole('main', { name: 'History' });
    const revision = history.getByRole('radio').first();
    await expect(revision).toBeVisible();
    for (const place of [
      history.getByRole('combobox', { name: 'Compare with' }),
      history.getByRole('button', { name: 'Restore this revision' }),
      history.getByRole('button', { name: 'Done' }),
      history.getByRole('status'),
    ])
      await expect(place).toBeInViewport({ ratio: 1 });
    await expect(history.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await scrollsTwice(revision)).toBe(false);
    expect(await scrollsTwice(history.getByText(LINES[9]!))).toBe(false);
  });
}

test('the line that she writes in stays in sight when the text gets less room, and where she reads elsewhere she is not fetched back', async ({
  dataDir,
  start,
}) => {
  await keepArticle(dataDir, { id: '01890000-0000-7000-8000-000000000001', headline: HEADLINE }, ...LINES);
  const { desk, page } = await start();
  await desk.focusBody();
  await desk.press('Mod+Home');
  const feet = await desk.body
    .getByRole('paragraph')
    .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().bottom));
  const height = await page.evaluate(() => window.innerHeight);
  const mine = feet.findLastIndex((foot) => foot < height - 40);
  expect(feet[mine]).toBeGreaterThan(ZOOMED.height);
  await desk.press('ArrowDown', mine);
  const line = desk.body.getByRole('paragraph').nth(mine);
  await page.setViewportSize(ZOOMED);
  await expect(line).toBeInViewport({ ratio: 0.8 });
  await desk.body.hover();
  await page.mouse.wheel(0, -10_000);
  const first = desk.body.getByRole('paragraph').first();
  await expect(first).toBeInViewport();
  await page.setViewportSize({ ...ZOOMED, height: ZOOMED.height - 50 });
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  }, 10);
  await expect(first).toBeInViewport();
  await desk.write('x');
  await expect(line).toBeInViewport({ ratio: 0.8 });
});
