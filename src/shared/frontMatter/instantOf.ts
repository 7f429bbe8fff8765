const DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The instant that a date of front matter says, ISO 8601 in UTC, or null. Where it names no zone, it is taken for UTC. A day without
 * a time is its noon, which is the same day from −12 to +11: at its midnight, America would still have the day before.
 */
export function instantOf(said: string): string | null {
  const found = DATE.exec(said.trim());
  if (found === null) return null;
  const [, year, month = '', day = '', hour = '12', minute = '00', second = '00', part = '', zone = 'Z'] =
    found;
  const two = (number: string) => number.padStart(2, '0');
  const offset = zone.replace(/^z$/, 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const milliseconds = part.padEnd(3, '0').slice(0, 3);
  const calendar = `${year}-${two(month)}-${two(day)}`;
  const instant = new Date(`${calendar}T${two(hour)}:${minute}:${two(second)}.${milliseconds}${offset}`);
  // A day that its month has not is none.
  if (Number.isNaN(instant.getTime()) || Number(day) > daysOf(Number(year), Number(month))) return null;
  const { length } = instant.toISOString();
  return length === ISO_LENGTH ? instant.toISOString() : null;
}

const ISO_LENGTH = '2026-11-24T08:00:00.000Z'.length;

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
