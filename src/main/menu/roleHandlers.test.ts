import { expect, it } from 'vitest';
import { SYSTEM_ROLES } from '../../shared/commands/command';
import { roleHandlers } from './roleHandlers';

function windowOf() {
  const done: string[] = [];
  let level = 0;
  let isFull = false;
  const act = (name: string) => () => void done.push(name);
  return {
    done,
    isFullScreen: () => isFull,
    setFullScreen: (full: boolean) => {
      isFull = full;
    },
    webContents: {
      cut: act('cut'),
      copy: act('copy'),
      paste: act('paste'),
      selectAll: act('selectAll'),
      getZoomLevel: () => level,
      setZoomLevel: (now: number) => {
        level = now;
      },
    },
  };
}

it('does what the system does, in the window that is open', async () => {
  const window = windowOf();
  const { 'app.role': act } = roleHandlers(() => window);
  for (const role of SYSTEM_ROLES) await act({ role });
  expect(window.done).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(window.isFullScreen()).toBe(true);
  expect(await roleHandlers(() => null)['app.role']({ role: 'cut' })).toMatchObject({ ok: true });
});

it('zooms in steps and no further than can be read', async () => {
  const window = windowOf();
  const { 'app.role': act } = roleHandlers(() => window);
  await act({ role: 'zoomIn' });
  await act({ role: 'zoomIn' });
  expect(window.webContents.getZoomLevel()).toBe(1);
  for (let step = 0; step < 40; step += 1) await act({ role: 'zoomOut' });
  expect(window.webContents.getZoomLevel()).toBe(-6);
  await act({ role: 'resetZoom' });
  expect(window.webContents.getZoomLevel()).toBe(0);
});
