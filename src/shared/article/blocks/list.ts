import { z } from 'zod';
import type { Inline } from '../inline';
import { inlineSchema } from '../inlineSchema';

export const LIST_TYPES = ['bullet', 'number', 'check'] as const;
type ListType = (typeof LIST_TYPES)[number];

interface ListItem {
  type: 'listitem';
  /** Whether it is ticked, in a check list. */
  checked?: boolean;
  /** Lexical nests a list by giving it an item of its own: such an item holds only that list. */
  children: (Inline | List)[];
}

export interface List {
  type: 'list';
  listType: ListType;
  /** Number of the first item; 1 unless she continues a list. */
  start: number;
  children: ListItem[];
}

const listItemSchema: z.ZodType<ListItem> = z.looseObject({
  type: z.literal('listitem'),
  checked: z.boolean().optional(),
  children: z.array(z.union([inlineSchema, z.lazy(() => listSchema)])),
});

export const listSchema: z.ZodType<List> = z.looseObject({
  type: z.literal('list'),
  listType: z.enum(LIST_TYPES),
  start: z.number().int(),
  children: z.array(listItemSchema),
});
