import { emitterOf, throwOnUnsupported } from './unsupported.mjs';

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  size: area,
  workAreaSize: area,
  scaleFactor: 1,
  rotation: 0,
};

/** One large display: the browser does not tell of the real ones before it has a window. */
export const screen = throwOnUnsupported(
  'screen',
  Object.assign(emitterOf('screen', 'display-added display-removed display-metrics-changed'), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    /** @param {object} _rectangle */
    getDisplayMatching: (_rectangle) => display,
    /** @param {object} _point */
    getDisplayNearestPoint: (_point) => display,
  }),
);
