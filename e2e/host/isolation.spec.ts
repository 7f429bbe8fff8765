import { expect, test } from './contractApp';

test('the page has neither Node nor a name of the preload', async ({ contract: { page } }) => {
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'leaked', 'ipcRenderer'];
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
});

test('what the preload exposes works at once, and cannot be changed', async ({ contract: { page } }) => {
  const found = await page.evaluate(() => {
    const { contract } = window;
    const answers = [contract.add(2, 3), contract.count(), contract.count()];
    const change = () => {
      'use strict';
      Object.assign(contract, { add: () => 0 });
    };
    let changed = true;
    try {
      change();
    } catch {
      changed = false;
    }
    return { answers, changed, sum: contract.add(2, 3), electron: contract.electron };
  });
  expect(found).toMatchObject({ answers: [5, 1, 2], changed: false, sum: 5 });
  expect(found.electron).toMatch(/^\d+\.\d+\.\d+/);
});

test('an error crosses the bridge with its text', async ({ contract: { page } }) => {
  const message = await page.evaluate(() => {
    try {
      window.contract.refuse();
      return 'nothing thrown';
    } catch (error) {
      return error instanceof Error ? error.message : 'no error of this world';
    }
  });
  expect(message).toBe('not from here');
});

test('a sandboxed frame shows its words and gets no preload', async ({ contract: { page } }) => {
  await expect(page.frameLocator('iframe').getByText('Framed words')).toBeVisible();
  const frame = page.frames()[1];
  expect(await frame?.evaluate(() => typeof window.contract)).toBe('undefined');
  expect(await page.evaluate(() => 'frameRan' in window)).toBe(false);
});

test('nor does a frame that may run scripts', async ({ contract: { page } }) => {
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>More words</p>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return {
      words: frame.contentDocument?.body.textContent,
      contract: typeof (frame.contentWindow as Window | null)?.contract,
    };
  });
  expect(inFrame).toEqual({ words: 'More words', contract: 'undefined' });
});
