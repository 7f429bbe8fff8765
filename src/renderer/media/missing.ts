import { MOST_MEDIA } from '../../shared/media/media';
import { mediaAddress } from '../../shared/media/mediaAddress';
import { call } from '../bridge';

/** Whether each picture that somebody asked for is in the library. */
const known = new Map<string, boolean>();
/** Those among them that are of several frames. */
const moving = new Set<string>();

/** Looks which of the pictures are in the library; answers whether something is other than was thought. */
export async function lookForPictures(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => known.get(name) !== true).slice(0, MOST_MEDIA);
  if (unknown.length === 0) return false;
  const facts = await call('media.facts', { names: unknown });
  if (!facts.ok) return false;
  const there = new Set(facts.value.map(({ name }) => name));
  const found = facts.value.filter(({ name, moves }) => moves === true && !moving.has(name));
  for (const { name } of found) moving.add(name);
  const isNew = found.length > 0 || unknown.some((name) => (known.get(name) ?? true) !== there.has(name));
  for (const name of unknown) known.set(name, there.has(name));
  return isNew;
}

/** Whether a picture that was looked for is of several frames. */
export function isMoving(name: string): boolean {
  return moving.has(name);
}

/** Where the preview finds a picture, or null where it is gone. */
export function shownAddress(name: string): string | null {
  return known.get(name) === false ? null : mediaAddress(name);
}
