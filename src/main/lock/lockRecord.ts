import { z } from 'zod';

/** What `galley.lock` says of the Galley that has the library open. */
const lockRecordSchema = z.object({
  /** Of this one hold: tells it from every other, also by the same process. */
  token: z.string().min(1),
  pid: z.number().int().positive(),
  /** As `processBegan` tells it of the holder; another process of the same id has another. */
  began: z.string(),
  computer: z.string(),
  user: z.string(),
  /** Instants by the holder's own clock: to be shown, never to be reckoned with, for a clock can jump. */
  since: z.string(),
  lastSign: z.string(),
  /** Grows with every sign of life. */
  signs: z.number().int().min(0),
});
export type LockRecord = z.infer<typeof lockRecordSchema>;

/** Bytes. Every record is as long, so that a sign of life needs no room on a full disk and leaves no end of an older one. */
const LENGTH = 1024;

export function writeRecord(record: LockRecord): string {
  return JSON.stringify(record).padEnd(LENGTH - 1) + '\n';
}

/** Null for anything that is no record, as a write that broke off. */
export function readRecord(text: string): LockRecord | null {
  try {
    const parsed = lockRecordSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
