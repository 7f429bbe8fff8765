import { RefusedZipError, type SealedZip } from '../zip';

/** Null of one that is spoilt, which leaves the others of use; what the system answers is thrown. */
export async function readPart(zip: SealedZip, name: string): Promise<Buffer | null> {
  try {
    return await zip.read(name);
  } catch (error) {
    if (error instanceof RefusedZipError) return null;
    throw error;
  }
}
