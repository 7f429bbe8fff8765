import { AxeBuilder } from '@axe-core/playwright';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';

/** The preview's frame runs no script, so axe cannot be put into it, and the window says so. */
const NO_SCRIPT_IN_PREVIEW = /^Blocked script execution in 'about:srcdoc'/;

/** What axe finds, as one line a finding: nothing, in every view. */
async function findings({ page, watch }: Galley): Promise<string[]> {
  // The legacy mode runs in the window itself: the other one opens a blank page, which no Electron window can.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  watch.errors.splice(0, Infinity, ...watch.errors.filter((text) => !NO_SCRIPT_IN_PREVIEW.test(text)));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

async function openSample({ desk }: Galley): Promise<void> {
  await desk.startArticle('Lamps of Port Sorrel', 'Who pays for the light.');
  await desk.focusBody();
  await desk.write('The Kestrel Ledger reports:', '');
  await desk.quote('“We light what we can,” she said.');
  await desk.write('And so on.');
}

const VIEWS: Record<string, (galley: Galley) => Promise<unknown>> = {
  'an empty library': async () => undefined,
  'an article with its preview': async (galley) => {
    await openSample(galley);
    await galley.desk.showPane('Preview');
  },
  'the details': async (galley) => {
    await openSample(galley);
    await galley.desk.showPane('Details');
  },
  'the source dialog': async (galley) => {
    await openSample(galley);
    await galley.desk.openSource(0);
  },
  'the export dialog': async (galley) => {
    await openSample(galley);
    await galley.desk.openExport('wordpress-blocks');
  },
  'the palette': async (galley) => {
    await openSample(galley);
    await galley.desk.press('Mod+K');
    await expect(galley.desk.dialog('Commands')).toBeVisible();
  },
  'the bin': async (galley) => {
    await openSample(galley);
    await galley.desk.command('Move to bin');
    await galley.desk.command('Bin');
    await expect(galley.desk.row('Lamps of Port Sorrel')).toBeVisible();
  },
};

for (const [view, open] of Object.entries(VIEWS)) {
  test(`nothing bars the way in ${view}, light or dark`, async ({ galley }) => {
    await open(galley);
    for (const colorScheme of ['light', 'dark'] as const) {
      await galley.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await findings(galley), colorScheme).toEqual([]);
    }
  });
}

test('light and dark follow the system', async ({ galley }) => {
  await openSample(galley);
  const paper = () =>
    galley.page.evaluate(() => {
      const [red = 0] = /\d+/.exec(getComputedStyle(document.body).backgroundColor) ?? [];
      return Number(red);
    });
  await galley.page.emulateMedia({ colorScheme: 'light' });
  expect(await paper()).toBeGreaterThan(200);
  await galley.page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBeLessThan(80);
});
