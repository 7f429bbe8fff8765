import type { BrowserWindow } from 'electron';
import type { SystemRole } from '../../shared/commands/command';
import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';

/** In Chromium's levels, of which each is a fifth larger than the one before. */
const ZOOM_STEP = 0.5;
const MOST_ZOOM = 6;

type Acting = Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen'> & {
  webContents: Pick<
    BrowserWindow['webContents'],
    'cut' | 'copy' | 'paste' | 'selectAll' | 'getZoomLevel' | 'setZoomLevel'
  >;
};

const ACTS: Record<SystemRole, (window: Acting) => void> = {
  cut: ({ webContents }) => webContents.cut(),
  copy: ({ webContents }) => webContents.copy(),
  paste: ({ webContents }) => webContents.paste(),
  selectAll: ({ webContents }) => webContents.selectAll(),
  zoomIn: (window) => zoom(window, ZOOM_STEP),
  zoomOut: (window) => zoom(window, -ZOOM_STEP),
  resetZoom: ({ webContents }) => webContents.setZoomLevel(0),
  togglefullscreen: (window) => window.setFullScreen(!window.isFullScreen()),
};

function zoom({ webContents }: Acting, by: number): void {
  const level = webContents.getZoomLevel() + by;
  webContents.setZoomLevel(Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, level)));
}

/** The system's part in the menu bar that the window draws itself. @param ownWindow Galley's window, while it is open */
export function roleHandlers(ownWindow: () => Acting | null): HandlersOf<'app.role'> {
  return {
    'app.role': ({ role }) => {
      const window = ownWindow();
      if (window !== null) ACTS[role](window);
      return ok(undefined);
    },
  };
}
