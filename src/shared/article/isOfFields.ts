import type { Block } from './blocks';
import type { Separator } from './blocks/separator';

/** A block that is no text: its words stand in fields, or are a site's. */
type OfFields = Exclude<Block, { children: unknown[] } | Separator>;

const OF_FIELDS = { picture: true, gallery: true, embed: true, opaque: true } satisfies Record<
  OfFields['type'],
  true
>;

/** What is said of a picture is no line of the text, nor is what another site says in a card, or a block of a site. */
export function isOfFields({ type }: { type: string }): boolean {
  return Object.hasOwn(OF_FIELDS, type);
}
