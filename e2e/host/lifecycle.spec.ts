import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, isRunning, startSecond, test, type ContractApp } from './contractApp';

const holdClose = ({ app }: ContractApp, hold: boolean) =>
  app.evaluate((_electron, close) => {
    (globalThis as unknown as { holds: { close: boolean } }).holds.close = close;
  }, hold);

const exited = (contract: ContractApp) =>
  new Promise<number | null>((resolve) => contract.process.once('exit', resolve));

test('a window that refuses stays, and keeps the app from quitting', async ({ start }) => {
  const contract = await start();
  const { app, page } = contract;
  await holdClose(contract, true);
  await contract.forget();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => contract.seen()).toEqual(['close']);
  await app.evaluate(({ app }) => app.quit());
  await expect.poll(() => contract.seen()).toEqual(['close', 'before-quit', 'close']);
  expect(isRunning(contract)).toBe(true);
  expect(await page.evaluate(() => window.contract.add(1, 1))).toBe(2);
  await holdClose(contract, false);
});

test('quitting asks the windows and ends in order', async ({ start }) => {
  const contract = await start();
  const file = path.join(contract.dataDir, 'seen.txt');
  const end = exited(contract);
  await contract.app.evaluate(({ app }, out) => {
    const { seen } = globalThis as unknown as { seen: string[] };
    seen.splice(0);
    app.on('quit', () => process.getBuiltinModule('node:fs').writeFileSync(out, seen.join(' ')));
    setTimeout(() => app.quit());
  }, file);
  expect(await end).toBe(0);
  expect((await readFile(file, 'utf8')).split(' ')).toEqual([
    ...['before-quit', 'close', 'closed', 'will-quit', 'quit'],
  ]);
});

test('when the last window closes the app decides', async ({ start }) => {
  const contract = await start();
  const end = exited(contract);
  await contract.app.evaluate(({ BrowserWindow }) =>
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()),
  );
  expect(await end).toBe(0);
});

test('a second start hands its arguments to the first and ends', async ({ contract }) => {
  expect(await startSecond(contract.dataDir, '--opened-with=two words')).toBe(0);
  await expect.poll(() => contract.seen()).toContain('second-instance --opened-with=two words');
  expect(await contract.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
});

test('after a power cut the app starts again on the same data', async ({ start }) => {
  const first = await start();
  await writeFile(path.join(first.dataDir, 'kept.txt'), 'kept');
  const end = exited(first);
  first.process.kill('SIGKILL');
  await end;
  const second = await start();
  expect(await second.page.evaluate(() => window.contract.add(1, 1))).toBe(2);
  expect(await readFile(path.join(second.dataDir, 'kept.txt'), 'utf8')).toBe('kept');
});

test('a window knows its bounds, and moving or sizing it is told', async ({ contract }) => {
  const wanted = { x: 30, y: 20, width: 700, height: 500 };
  const found = await contract.app.evaluate(async ({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return null;
    const told = new Promise<void>((resolve) => window.once('resize', () => resolve()));
    window.setBounds(bounds);
    await told;
    return { bounds: window.getBounds(), normal: window.getNormalBounds(), size: window.getSize() };
  }, wanted);
  expect(found).toEqual({ bounds: wanted, normal: wanted, size: [700, 500] });
  await expect.poll(() => contract.page.evaluate(() => window.outerWidth)).toBe(700);
});
