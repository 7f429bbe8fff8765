import { z } from 'zod';
import type { Inline } from '../inline';
import { inlineSchema } from '../inlineSchema';

interface ListItem {
  type: 'listitem';
  /** Lexical nests a list by giving it an item of its own: such an item holds only that list. */
  children: (Inline | List)[];
}

export interface List {
  type: 'list';
  listType: 'bullet' | 'number';
  /** Number of the first item; 1 unless she continues a list. */
  start: number;
  children: ListItem[];
}

const listItemSchema: z.ZodType<ListItem> = z.looseObject({
  type: z.literal('listitem'),
  children: z.array(z.union([inlineSchema, z.lazy(() => listSchema)])),
});

export const listSchema: z.ZodType<List> = z.looseObject({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  start: z.number().int(),
  children: z.array(listItemSchema),
});
