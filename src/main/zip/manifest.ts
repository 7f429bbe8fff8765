import { z } from 'zod';
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
  /** Every other entry of the zip. */
  entries: z.array(
    z.object({ name: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads the manifest of a zip of that kind; throws a RefusedZipError where it is none. */
export function readManifest(bytes: Uint8Array, kind: ZipKind): Manifest {
  const json = parse(bytes);
  const head = headSchema.safeParse(json);
  if (!head.success) throw new RefusedZipError('no-manifest');
  if (head.data.kind !== kind) throw new RefusedZipError('other-kind');
  if (head.data.schemaVersion > ZIP_VERSION) throw new RefusedZipError('newer');
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new RefusedZipError('no-manifest');
  return manifest.data;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RefusedZipError('no-manifest');
  }
}
