import { withPlainSpaces } from '../lib/onOneLine';

/** What ends a tag on either keyboard. */
export const TAG_ENDS = /[,，、;；\n]/;

/** The tags with those typed added: trimmed, without empty ones and without one that is there already in any case. */
export function addTags(tags: readonly string[], typed: string): string[] {
  const all = [...tags];
  for (const part of typed.split(TAG_ENDS)) {
    const tag = withPlainSpaces(part);
    const isKnown = all.some((known) => known.toLocaleLowerCase() === tag.toLocaleLowerCase());
    if (tag !== '' && !isKnown) all.push(tag);
  }
  return all;
}
