import { afterEach, expect, it, vi } from 'vitest';
import { host } from './host.mjs';
import { shell } from './shell.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  host.headless = true;
});

it('says so when the system has no program that opens a link or a file', async () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('STANDIN_OPEN_NOTHING', undefined);
  host.headless = false;
  await expect(shell.openExternal('https://kestrel.example/')).rejects.toThrow('ENOENT');
  expect(await shell.openPath('/kept/article.html')).toContain('ENOENT');
});

it('opens nothing without a display, and remembers what it would have opened', async () => {
  await shell.openExternal('https://kestrel.example/tide');
  expect(shell.opened.at(-1)).toBe('https://kestrel.example/tide');
});

it('shows the folder of a file', () => {
  shell.showItemInFolder('/kept/logs/galley.log');
  expect(shell.opened.at(-1)).toBe('/kept/logs');
});
