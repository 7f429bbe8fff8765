const BEGIN_MS = Date.UTC(2020, 0, 1);

/** Where an instant stands in the order of change: seconds, small enough to take few bytes in every list of hits. */
export function placeOf(instant: string | number): number {
  return Math.floor((new Date(instant).getTime() - BEGIN_MS) / 1000);
}
