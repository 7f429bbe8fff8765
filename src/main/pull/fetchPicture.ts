import { fail, ok, type Result } from '../../shared/lib/result';
import { MOST_PICTURE_BYTES } from '../../shared/media/media';

/** In ms. */
const LONGEST_WAIT_MS = 60_000;

/**
 * The bytes of a picture of the site, asked for as any reader would: without her password, on the site's own host alone, and
 * led on nowhere. What they are is for the shelf to find out.
 */
export async function fetchPicture(
  address: string,
  root: string,
  fetch: typeof globalThis.fetch,
): Promise<Result<Uint8Array>> {
  const url = sameSite(address, root);
  if (url === null) return fail(notTaken(address, 'it is not on the site itself'));
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: 'image/*' } });
    if (response.status !== 200) {
      await response.body?.cancel();
      return fail(notTaken(address, `the site answers ${response.status}`));
    }
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > MOST_PICTURE_BYTES) return fail(notTaken(address, 'it is too large'));
      pieces.push(piece);
    }
    return ok(Buffer.concat(pieces));
  } catch {
    return fail(notTaken(address, 'the site did not send all of it'));
  }
}

function sameSite(address: string, root: string): URL | null {
  try {
    const [url, site] = [new URL(address, root), new URL(root)];
    return url.host === site.host && url.protocol === site.protocol ? url : null;
  } catch {
    return null;
  }
}

export function pictureFileName(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function notTaken(address: string, why: string) {
  return {
    code: 'not-found' as const,
    happened: `The picture ${pictureFileName(address)} was not taken: ${why}.`,
    safe: 'It stands in the article as the site has it.',
    next: 'Import the post again, or take the picture in by hand.',
  };
}
