import type { CDPSession, Page } from '@playwright/test';

/** One gesture over the list: so far down (up where negative) at so many CSS pixels a second. */
interface Gesture {
  distance: number;
  speed: number;
}

/** Reading down, hurrying down, and back up through rows that the window had before and rows that it had not. */
const GESTURES: readonly Gesture[] = [
  { distance: 3_000, speed: 2_000 },
  { distance: 24_000, speed: 16_000 },
  { distance: -12_000, speed: 8_000 },
];
/** A list in a window, and the session that turns the wheel over it. */
export interface ScrolledList {
  page: Page;
  session: CDPSession;
  x: number;
  y: number;
}

export async function listIn(page: Page): Promise<ScrolledList> {
  const box = await page.getByRole('listbox', { name: 'Articles' }).boundingBox();
  if (box === null) throw new Error('There is no list to scroll');
  const session = await page.context().newCDPSession(page);
  return { page, session, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Mean ms between two frames while the list is scrolled by all gestures once: each one left out makes it longer. */
export async function scrollList(list: ScrolledList): Promise<number> {
  const gaps: number[] = [];
  for (const { distance, speed } of GESTURES) {
    const turn = () =>
      list.session.send('Input.synthesizeScrollGesture', {
        x: list.x,
        y: list.y,
        yDistance: -distance,
        speed,
        gestureSourceType: 'mouse',
        preventFling: true,
      });
    gaps.push(...(await gapsWhile(list, turn)));
  }
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/** ms between the frames that the page drew meanwhile. */
async function gapsWhile({ page }: ScrolledList, act: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    const draw = (time: number) => {
      frames.push(time);
      window.benchFrames = { frames, request: requestAnimationFrame(draw) };
    };
    window.benchFrames = { frames, request: requestAnimationFrame(draw) };
  });
  await act();
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.benchFrames.request);
    return window.benchFrames.frames;
  });
  return frames.slice(1).map((time, at) => time - (frames[at] ?? time));
}

declare global {
  interface Window {
    benchFrames: { frames: number[]; request: number };
  }
}
