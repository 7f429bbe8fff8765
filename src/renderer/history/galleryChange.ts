import type { Gallery } from '../../shared/article/blocks';
import { countOf } from '../../shared/lib/countOf';

/** What became of a gallery beside its words, in sentences without their points. */
export function galleryChange(was: Gallery, is: Gallery): string[] {
  const [before, after] = [was, is].map(({ pictures }) => pictures.map(({ media }) => media)) as [
    string[],
    string[],
  ];
  const added = without(after, before);
  const removed = without(before, after);
  const says: string[] = [];
  if (added.length > 0) says.push(`${countOf(added.length, 'picture')} came into the gallery`);
  if (removed.length > 0)
    says.push(
      `${countOf(removed.length, 'picture')} of the gallery ${removed.length === 1 ? 'was' : 'were'} taken out`,
    );
  if (without(before, removed).join() !== without(after, added).join())
    says.push('The pictures of the gallery stood in another order');
  if (was.columns !== is.columns)
    says.push(
      `The gallery had ${was.columns === 0 ? 'no columns of its own' : countOf(was.columns, 'column')}`,
    );
  if (was.size !== is.size) says.push('The gallery had another width');
  const led = new Map(was.pictures.map(({ media, link }) => [media, link]));
  const isLedElsewhere = is.pictures.some(({ media, link }) => led.has(media) && led.get(media) !== link);
  if (isLedElsewhere) says.push('A picture of the gallery led to another address');
  return says;
}

/** What is left when each of the others is taken out once; from the end, so that of twins the first stays. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...all];
  for (const other of others) {
    const at = left.lastIndexOf(other);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}
