import { z } from 'zod';

/** Where the window stands, in device-independent pixels of the whole desktop. */
export const windowStateSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const MINIMUM_SIZE = { width: 800, height: 560 };
export const FIRST_WINDOW: WindowState = { width: 1440, height: 900, maximized: false };

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So much of the title bar must be on a display for her to be able to drag the window. */
const GRIP = { width: 120, height: 40 };

/**
 * The state with which a window may open now: within a display, never below the minimum.
 * A window whose display is gone opens in the middle of the first one (no x and y).
 */
export function fitToDisplays(state: WindowState, displays: readonly Rectangle[]): WindowState {
  const { x, y } = state;
  const home =
    x === undefined || y === undefined
      ? undefined
      : displays.find((display) => hasGrip(state, x, y, display));
  const room = home ?? displays[0];
  const size = {
    width: Math.max(MINIMUM_SIZE.width, Math.min(state.width, room?.width ?? state.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(state.height, room?.height ?? state.height)),
  };
  return home ? { ...state, ...size } : { ...size, maximized: state.maximized };
}

function hasGrip(state: WindowState, x: number, y: number, display: Rectangle): boolean {
  const across = Math.min(x + state.width, display.x + display.width) - Math.max(x, display.x);
  const isBarWithin = y >= display.y && y + GRIP.height <= display.y + display.height;
  return across >= GRIP.width && isBarWithin;
}
