/** What a file says of itself before its text: names in lower case, with words as they stand there, lists, or settings within. */
export type Settings = ReadonlyMap<string, Setting>;
export type Setting = string | readonly Setting[] | Settings;

export function isList(value: Setting): value is readonly Setting[] {
  return Array.isArray(value);
}

/** What a setting says, for her to read: "post", "a, b" or "a: 1, b: 2". */
export function tellSetting(value: Setting): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(tellSetting).join(', ');
  return Array.from(value, ([name, inner]) => `${name}: ${tellSetting(inner)}`).join(', ');
}
