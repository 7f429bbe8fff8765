import { z } from 'zod';
import type { Unit } from '../history/align';
import type { TakenChange } from './takenChanges';

const unitSchema: z.ZodType<Unit> = z.object({ key: z.string(), kind: z.string(), text: z.string() });
export const takenChangeSchema: z.ZodType<TakenChange> = z.object({
  kind: z.enum(['came', 'went', 'whole']),
  unit: unitSchema,
  like: z.array(unitSchema),
});
