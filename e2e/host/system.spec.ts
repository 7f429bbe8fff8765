import { expect, hostName, test } from './contractApp';

test('the app knows itself', async ({ contract: { app, dataDir } }) => {
  const known = await app.evaluate(({ app }) => ({
    ...{ name: app.getName(), version: app.getVersion(), userData: app.getPath('userData') },
    ...{ ready: app.isReady(), type: process.type, electron: process.versions.electron },
  }));
  expect(known).toMatchObject({
    ...{ name: 'Host contract', version: '1.2.3', userData: dataDir, ready: true, type: 'browser' },
    electron: expect.stringMatching(/^\d+\./),
  });
});

test('the theme that the app sets is the one the page sees', async ({ contract: { app, page } }) => {
  const set = (source: 'dark' | 'light' | 'system') =>
    app.evaluate(({ nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
      return nativeTheme.shouldUseDarkColors;
    }, source);
  const pageIsDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await set('dark')).toBe(true);
  await expect.poll(pageIsDark).toBe(true);
  expect(await set('light')).toBe(false);
  await expect.poll(pageIsDark).toBe(false);
  await set('system');
});

test('the clipboard holds text and HTML, and the page can paste what main copied', async ({
  contract: { app, page },
}) => {
  const held = await app.evaluate(async ({ clipboard, ClipboardItem }) => {
    await clipboard.write([
      new ClipboardItem({ 'text/plain': 'tide – 潮', 'text/html': '<b>tide – 潮</b>' }),
    ]);
    const [item] = await clipboard.read();
    const html = (await item?.getType('text/html')) as Blob;
    return { text: await clipboard.readText(), html: await html.text() };
  });
  expect(held.text).toBe('tide – 潮');
  expect(held.html).toContain('<b>tide – 潮</b>');
  await page.getByRole('textbox').focus();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  await expect(page.getByRole('textbox')).toHaveValue('tide – 潮');
});

test('main reads what was copied in the page', async ({ contract: { app, page } }) => {
  await page.getByRole('textbox').fill('copied in the page');
  await page.getByRole('textbox').selectText();
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('copied in the page');
});

test('the page prints as PDF and is drawn as PNG', async ({ contract: { app } }) => {
  const heads = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const pdf = await contents?.printToPDF({ pageSize: 'A4', printBackground: true });
    const png = (await contents?.capturePage())?.toPNG();
    return [pdf?.subarray(0, 5).toString('latin1'), png?.subarray(1, 4).toString('latin1')];
  });
  expect(heads).toEqual(['%PDF-', 'PNG']);
});

test('a secret is kept unreadable and comes back', async ({ contract: { app } }) => {
  const kept = await app.evaluate(({ safeStorage }) => {
    if (!safeStorage.isEncryptionAvailable()) return null;
    const locked = safeStorage.encryptString('the word is 潮');
    return { plain: locked.includes('the word is'), opened: safeStorage.decryptString(locked) };
  });
  test.skip(kept === null, 'this system keeps no secrets');
  expect(kept).toEqual({ plain: false, opened: 'the word is 潮' });
});

test('a link is handed to the system by main alone', async ({ contract: { app } }) => {
  const opened = await app.evaluate(async ({ shell }) => {
    const asked: string[] = [];
    shell.openExternal = (url) => Promise.resolve(void asked.push(url));
    await shell.openExternal('https://elsewhere.example/');
    return asked;
  });
  expect(opened).toEqual(['https://elsewhere.example/']);
});

test('a file is shown in the system’s own window of files', async ({ contract: { app, dataDir } }) => {
  // Nothing opens under test; a host that cannot show a file throws.
  const answer = await app.evaluate(({ shell }, path) => {
    const shown: string[] = [];
    const own = shell.showItemInFolder;
    if (typeof own !== 'function') throw new Error('The host shows no file.');
    shell.showItemInFolder = (file) => void shown.push(file);
    shell.showItemInFolder(path);
    shell.showItemInFolder = own;
    return shown;
  }, dataDir);
  expect(answer).toEqual([dataDir]);
});

test('flags for V8 reach main and the page', async ({ contract: { app, page } }) => {
  // Contexts that were made before the flags came have no `gc`.
  const inMain = app.evaluate(
    () => process.getBuiltinModule('node:vm').runInNewContext('typeof gc') as string,
  );
  expect([await inMain, await page.evaluate(() => typeof gc)]).toEqual(['function', 'function']);
});

test('what the host lacks throws by name, and never does nothing', async ({ contract: { app } }) => {
  test.skip(hostName === 'electron', 'Electron lacks nothing of itself');
  const messages = await app.evaluate((electron) => {
    const of = (use: () => unknown) => {
      try {
        use();
        return 'did nothing';
      } catch (error) {
        return String(error);
      }
    };
    const names = electron as unknown as Record<string, { start(): void }>;
    const [window] = electron.BrowserWindow.getAllWindows();
    return [
      of(() => names['crashReporter']?.start()),
      of(() => electron.app.setJumpList([])),
      of(() => window?.setThumbarButtons([])),
      of(() => window?.webContents.openDevTools()),
      of(() => (electron.BrowserWindow as unknown as Record<string, unknown>)['addExtension']),
      of(() => electron.powerMonitor.on('thermal-state-change' as 'suspend', () => undefined)),
      of(() => window?.on('swipe' as 'blur', () => undefined)),
      of(() => window?.on('unresponsive', () => undefined)),
      of(() => window?.webContents.on('will-redirect', () => undefined)),
      of(() => (electron.app.accessibilitySupportEnabled = true)),
      of(() => new electron.BrowserWindow({ kiosk: true })),
      of(() => new electron.BrowserWindow({ webPreferences: { contextIsolation: false } })),
      of(() => new electron.MenuItem({ role: 'services' })),
      of(() => new electron.MenuItem({ type: 'radio', label: 'One' })),
      of(() => electron.session.defaultSession.clearCache()),
    ];
  });
  for (const [index, name] of [
    ...['crashReporter', 'app.setJumpList', 'BrowserWindow.setThumbarButtons', 'webContents.openDevTools'],
    ...['BrowserWindow.addExtension', 'thermal-state-change', 'swipe', 'unresponsive', 'will-redirect'],
    ...[
      'app.accessibilitySupportEnabled',
      'kiosk',
      'contextIsolation',
      'services',
      'radio',
      'session.clearCache',
    ],
  ].entries())
    expect.soft(messages[index]).toMatch(new RegExp(`does not support .*${name}`));
});
