import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { readJson } from '../store';
import { RefusedZipError } from './RefusedZipError';

export const MANIFEST = 'manifest.json';

/** The newest shape of Galley's zips; a newer one is refused, never guessed at. */
export const ZIP_VERSION = 1;

export type ZipKind = 'galley-hand-over' | 'galley-backup';

const headSchema = z.looseObject({ kind: z.string(), schemaVersion: z.int().min(1) });

const manifestSchema = z.object({
  kind: z.string(),
  schemaVersion: z.literal(ZIP_VERSION),
  /** The version of the Galley that made it. */
  galley: z.string(),
  /** Instant, ISO 8601 in UTC. */
  madeAt: z.iso.datetime(),
  entries: z.array(z.unknown()),
});
const entrySchema = z.object({
  name: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export interface Manifest extends z.infer<typeof manifestSchema> {
  /** Every other entry of the zip. */
  entries: z.infer<typeof entrySchema>[];
}

/** Entries that are checked at a time. */
const AT_A_TIME = 1000;

/** Reads the manifest of a zip of that kind; rejects with a RefusedZipError where it is none. */
export async function readManifest(bytes: Uint8Array, kind: ZipKind): Promise<Manifest> {
  const json = parse(bytes);
  const head = headSchema.safeParse(json);
  if (!head.success) throw new RefusedZipError('no-manifest');
  if (head.data.kind !== kind) throw new RefusedZipError('other-kind');
  if (head.data.schemaVersion > ZIP_VERSION) throw new RefusedZipError('newer');
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new RefusedZipError('no-manifest');
  const entries: Manifest['entries'] = [];
  for (const stored of manifest.data.entries) {
    const entry = entrySchema.safeParse(stored);
    if (!entry.success) throw new RefusedZipError('no-manifest');
    entries.push(entry.data);
    if (entries.length % AT_A_TIME === 0) await breathe();
  }
  return { ...manifest.data, entries };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return readJson(bytes);
  } catch {
    throw new RefusedZipError('no-manifest');
  }
}
