/** After the last key the page waits this long in ms, so that it is not drawn between two keys of a fast hand. */
const PAUSE_MS = 50;
/** A page that is slow to draw waits this many times as long as it took, so that she hardly ever meets it. */
const PAUSE_PER_COST = 5;
/** She may write on without a pause: then the page is drawn so rarely that it takes a hundredth of the time, */
const WAIT_PER_COST = 100;
/** but once a second where that is less, */
const LEAST_WAIT_MS = 1_000;
/** and after three seconds whatever it takes. */
const MOST_WAIT_MS = 3_000;

/**
 * After how many ms the page is to be drawn, when a key came.
 * @param cost ms that drawing takes
 * @param waited ms since the first change that is not drawn
 */
export function drawDelay(cost: number, waited: number): number {
  const pause = Math.max(PAUSE_MS, cost * PAUSE_PER_COST);
  const most = Math.min(Math.max(LEAST_WAIT_MS, cost * WAIT_PER_COST), MOST_WAIT_MS);
  return Math.max(0, Math.min(pause, most - waited));
}
