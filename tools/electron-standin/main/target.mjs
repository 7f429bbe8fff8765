import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { host } from './host.mjs';

/**
 * Opens the browser's side of a window and answers with its target id. Headless, the protocol makes it; on a display
 * a second browser process on the same profile does, since only `--app=` gives a window without tabs and address bar.
 * @param {{width?: number, height?: number}} options
 * @returns {Promise<string>}
 */
export async function openTarget({ width = 800, height = 600 }) {
  if (host.headless) {
    const target = await host.devtools.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    return target.targetId;
  }
  const mark = `data:text/html,${randomBytes(8).toString('hex')}`;
  const opened = new Promise((resolve) => host.awaitedTargets.set(mark, resolve));
  spawn(host.browserPath, [...host.browserArguments, `--app=${mark}`], { stdio: 'ignore' }).on(
    'error',
    (error) => console.error('[standin] no window:', error.message),
  );
  return /** @type {Promise<string>} */ (opened);
}

/** Follows the browser's targets: windows that come up, go, or are opened by a page. */
export function watchTargets() {
  const { devtools } = host;
  const windowOf = (/** @type {string} */ targetId) =>
    [...host.windows.values()].find((window) => window.webContents.targetId === targetId);
  const awaited = (/** @type {{targetInfo: any}} */ { targetInfo }) => {
    const take = host.awaitedTargets.get(targetInfo.url);
    host.awaitedTargets.delete(targetInfo.url);
    take?.(targetInfo.targetId);
    return take !== undefined;
  };
  devtools.on(':Target.targetInfoChanged', awaited);
  devtools.on(':Target.targetCreated', (event) => {
    const { targetId, openerId, type } = event.targetInfo;
    // The app hears of it by Page.windowOpen, and gets a window of its own if it wants one.
    if (!awaited(event) && type === 'page' && openerId !== undefined)
      devtools.send('Target.closeTarget', { targetId }).catch(() => {});
  });
  devtools.on(':Target.targetDestroyed', ({ targetId }) => windowOf(targetId)?.gone());
}
