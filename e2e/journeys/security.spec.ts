import { expect, test } from '../driver/test';

test('the page has no Node, no Electron and no way out', async ({ galley: { page, app, watch } }) => {
  const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'];
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([]);
  const address = page.url();
  expect(await page.evaluate(() => window.open('https://elsewhere.example/'))).toBeNull();
  const refused = page.waitForEvent('requestfailed');
  await page.evaluate(() => location.assign('https://elsewhere.example/'));
  await refused;
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toBe(address);
  // This one was asked for, and went nowhere.
  expect(watch.foreignRequests.splice(0)).toEqual(['https://elsewhere.example/']);
});

test('the policy lets nothing in but the app itself', async ({ galley: { page } }) => {
  const policy = await page.evaluate(
    async () => (await fetch(location.href)).headers.get('content-security-policy') ?? '',
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
});

// Every journey hears of all else that the policy forbids: only this is caught by who tries it, and told to nobody.
test('the window does not even try to run a string as code', async ({ galley: { desk, page } }) => {
  await page.addInitScript(() => {
    const tried: string[] = [];
    Object.assign(window, { tried });
    document.addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile, lineNumber }) => {
      if (blockedURI === 'eval') tried.push(`${sourceFile}:${lineNumber}`);
    });
  });
  await page.reload();
  await desk.ready();
  await desk.startArticle('Lamps');
  await desk.focusBody();
  await desk.write('A lamp.', 'Another one.');
  await desk.press('Mod+A');
  await desk.press('Mod+C');
  await desk.press('Mod+End');
  await desk.press('Mod+V');
  await expect(desk.body).toContainText('Another one.A lamp.');
  expect(await page.evaluate(() => (window as unknown as { tried: string[] }).tried)).toEqual([]);
});

test('main refuses what the page should not ask', async ({ galley: { page } }) => {
  const answers = await page.evaluate(async () => {
    const { galley } = window as unknown as {
      galley: { call(name: string, input: unknown): Promise<{ ok: boolean }> };
    };
    const ask = async (name: string, input: unknown) => {
      try {
        return (await galley.call(name, input)).ok;
      } catch {
        return false;
      }
    };
    return Promise.all([
      // What the page may ask is answered, so that a missing bridge does not look like a refusal.
      ask('library.facets', undefined),
      ask('articles.open', { id: '../../../etc/passwd' }),
      ask('app.openLink', { url: 'javascript:alert(1)' }),
      ask('app.openLink', { url: 'file:///etc/passwd' }),
      ask('no.such.call', {}),
    ]);
  });
  expect(answers).toEqual([true, false, false, false, false]);
});
