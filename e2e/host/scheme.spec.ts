import { expect, test } from './contractApp';

test('the page and everything it asks for come through the custom scheme', async ({ contract: { page } }) => {
  await expect(page).toHaveTitle('Host contract');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(1, 2, 3)');
  expect(await page.evaluate(() => window.part)).toBe('a module of a module');
  const image = await page.evaluate(() =>
    document
      .querySelector('img')
      ?.decode()
      .then(() => 'drawn'),
  );
  expect(image).toBe('drawn');
  const fonts = await page.evaluate(async () =>
    (await document.fonts.load("16px 'Contract'")).map(({ status }) => status),
  );
  expect(fonts).toEqual(['loaded']);
});

test('fetch reads files, sees the status and sends a body', async ({ contract: { page } }) => {
  const answers = await page.evaluate(async () => {
    const missing = await fetch('/nowhere.json');
    const echo = await fetch('/echo', { method: 'POST', body: 'words – 词' });
    return { missing: missing.status, echo: await echo.text() };
  });
  expect(answers).toEqual({ missing: 404, echo: 'POST words – 词' });
});

test('a module worker runs, imports and fetches', async ({ contract: { page } }) => {
  expect(await page.evaluate(() => window.workerSays)).toBe('a module of a module, fetched');
});

test('the policy in the header is kept', async ({ contract: { page } }) => {
  const found = await page.evaluate(async () => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const elsewhere = await fetch('https://elsewhere.example/').then(
      () => 'fetched',
      () => 'refused',
    );
    return {
      ...{ inline: 'inlineRan' in window, style: getComputedStyle(document.body).color },
      ...{ elsewhere, evaluated: window.evaluated, secure: isSecureContext },
    };
  });
  expect(found).toEqual({
    ...{ inline: false, style: 'rgb(1, 2, 3)', elsewhere: 'refused', evaluated: 'refused', secure: true },
  });
});

test('the page keeps what it stores from load to load', async ({ contract: { page } }) => {
  await page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await page.reload();
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
