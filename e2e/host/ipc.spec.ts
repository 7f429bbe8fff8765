import { expect, test } from './contractApp';

test('values keep their type there and back', async ({ contract: { page } }) => {
  const kinds = await page.evaluate(() =>
    window.contract.invoke('kinds', [
      ...[new Date(), new Map(), new Set(), /x/g, new Uint8Array(2), new ArrayBuffer(2)],
      ...[null, undefined, 1n, 'text', true, [1], { a: 1 }],
    ]),
  );
  expect(kinds).toEqual(
    'Date Map Set RegExp Uint8Array ArrayBuffer Null Undefined BigInt String Boolean Array Object'.split(' '),
  );
  const back = await page.evaluate(async () => {
    const sent = {
      ...{ when: new Date(5), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 2, 255]) },
      ...{ nothing: undefined, none: null, odd: [NaN, -0, Infinity], big: 2n ** 70n, $: 'dollar' },
    };
    const got = await window.contract.invoke('echo', sent);
    return {
      when: got.when instanceof Date && got.when.getTime(),
      set: [...got.map.get('a')],
      bytes: got.bytes instanceof Uint8Array && [...got.bytes],
      keys: Object.keys(got).sort(),
      odd: got.odd.map((value: number) => (Object.is(value, -0) ? 'minus zero' : String(value))),
      big: String(got.big),
      dollar: got.$,
    };
  });
  expect(back).toEqual({
    ...{ when: 5, set: [1], bytes: [1, 2, 255], odd: ['NaN', 'minus zero', 'Infinity'] },
    ...{ keys: ['$', 'big', 'bytes', 'map', 'none', 'nothing', 'odd', 'when'], dollar: 'dollar' },
    big: String(2n ** 70n),
  });
});

test('text crosses whole, in any script', async ({ contract: { page } }) => {
  const text = 'Port Sorrel – “tide” 港口新闻 👩‍👩‍👧 \u2028\u0000 </script>';
  expect(await page.evaluate((sent) => window.contract.invoke('echo', sent), text)).toBe(text);
  const long = await page.evaluate(async () => {
    const sent = '港'.repeat(2_000_000);
    return (await window.contract.invoke('echo', sent)) === sent;
  });
  expect(long).toBe(true);
});

test('a failure in main arrives as an error with its text', async ({ contract: { page } }) => {
  const failure = (channel: string) =>
    page.evaluate(
      (name) =>
        window.contract.invoke(name).then(
          () => 'no failure',
          (error: Error) => error.message,
        ),
      channel,
    );
  expect(await failure('fail')).toBe("Error invoking remote method 'fail': TypeError: it broke on purpose");
  expect(await failure('nobody')).toContain("No handler registered for 'nobody'");
});

test('what an earlier page asked is no answer to this one', async ({ contract: { page } }) => {
  await page.reload();
  await page.evaluate(() => void window.contract.invoke('hold'));
  await page.reload();
  const answer = await page.evaluate(async () => {
    const asked = window.contract.invoke('hold');
    await window.contract.invoke('release', 'for the earlier page');
    await window.contract.invoke('release', 'for this page');
    return asked;
  });
  expect(answer).toBe('for this page');
});

test('what cannot be cloned is refused', async ({ contract: { page } }) => {
  const refused = await page.evaluate(() =>
    Promise.resolve()
      .then(() => window.contract.invoke('echo', Symbol('none')))
      .then(
        () => false,
        () => true,
      ),
  );
  expect(refused).toBe(true);
});

test('events of main arrive in order, and one sent before the page was there is whole or nowhere', async ({
  contract: { page },
  start,
}) => {
  await page.evaluate(() => window.contract.send('count', 200));
  await expect.poll(() => page.evaluate(() => window.answers.length)).toBe(200);
  expect(await page.evaluate(() => window.answers)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  const fresh = await start();
  await fresh.page.evaluate(() => window.contract.send('count', 1));
  await expect.poll(() => fresh.page.evaluate(() => window.answers)).toEqual([1]);
  // What was sent before has come by now, or never will.
  const early = await fresh.page.evaluate(() =>
    Promise.race([window.contract.early, Promise.resolve('not sent')]),
  );
  // Electron may drop it, as its page is not there yet; it must never come garbled.
  expect(['sent before the page was there', 'not sent']).toContain(early);
});

test('main knows who asks', async ({ contract: { page } }) => {
  expect(await page.evaluate(() => window.contract.invoke('sender'))).toEqual({
    ...{ url: 'app://contract/index.html', isMainFrame: true, isOurWindow: true },
  });
});

test('a thousand calls take a few seconds at most', async ({ contract: { page } }) => {
  const ms = await page.evaluate(async () => {
    const from = performance.now();
    for (let i = 0; i < 1000; i += 1) await window.contract.invoke('echo', i);
    return performance.now() - from;
  });
  test.info().annotations.push({ type: 'ms for 1,000 invokes', description: ms.toFixed(0) });
  expect(ms).toBeLessThan(10_000);
});
