import { fail, ok, type Result } from '../../shared/lib/result';
import { findTarget, NOTHING_WRITTEN, type Target } from '../files';
import { diskFailure, writeDurably, type Disk } from '../store';

/** Writes an exported file whole or not at all; answers with its full path. */
export async function saveExport(
  target: Target,
  bytes: string | Uint8Array,
  disk: Disk,
): Promise<Result<string>> {
  const found = await findTarget(target);
  if (!found.ok) return found;
  try {
    await writeDurably(found.value.path, bytes, disk, found.value.mode);
    return ok(target.path);
  } catch (error) {
    return fail(diskFailure(error, NOTHING_WRITTEN));
  }
}
