/** The first instant of a calendar date and the first after it, where she sits: ms since 1970. */
export function dayBounds(date: string): [start: number, end: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [new Date(year, month - 1, day).getTime(), new Date(year, month - 1, day + 1).getTime()];
}
