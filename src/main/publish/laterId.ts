/** When an id was made, an instant in ISO 8601. */
export function madeAt(id: string): string {
  return new Date(timeOf(id)).toISOString();
}

/**
 * An id that sorts behind all others, since jobs are older or newer by their ids: a clock that was set back makes ids of
 * the past. All are UUIDs of version 7, whose first twelve digits are the time in ms.
 */
export function laterId(id: string, others: readonly string[]): string {
  const [last] = others.toSorted().toReversed();
  if (last === undefined || id > last) return id;
  const time = (timeOf(last) + 1).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`;
}

const timeOf = (id: string) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
