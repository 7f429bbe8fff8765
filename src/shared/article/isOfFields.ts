import type { Block } from './blocks';
import type { Separator } from './blocks/separator';

/** A block that is no text, whose words stand in fields. */
type OfFields = Exclude<Block, { children: unknown[] } | Separator>;

const OF_FIELDS = { picture: true, gallery: true, embed: true } satisfies Record<OfFields['type'], true>;

/** What is said of a picture is no line of the text, nor is what another site says in a card. */
export function isOfFields({ type }: { type: string }): boolean {
  return Object.hasOwn(OF_FIELDS, type);
}
