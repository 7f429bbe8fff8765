import { z } from 'zod';
import { LANGUAGES } from '../article/language';
import { STATUSES } from '../article/status';
import { type LibraryQuery, type Order, SORTS } from './libraryQuery';

const date = z.union([z.literal(''), z.iso.date()]);
const values = z.array(z.string().max(1000)).max(200);

const order = { sort: z.enum(SORTS), descending: z.boolean() };

export const orderSchema: z.ZodType<Order> = z.object(order);

export const libraryQuerySchema: z.ZodType<LibraryQuery> = z.object({
  ...order,
  search: z.string().max(1000),
  inBin: z.boolean(),
  statuses: z.array(z.enum(STATUSES)),
  sections: values,
  tags: values,
  languages: z.array(z.enum(LANGUAGES)),
  outlets: values,
  changedFrom: date,
  changedTo: date,
});
