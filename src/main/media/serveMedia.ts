import { isMediaName, MEDIA_TYPES, mediaEnding } from '../../shared/media/mediaName';
import type { MediaShelf } from './MediaShelf';

const ADDRESS = /^app:\/\/galley\/media\/(thumbnails\/)?([^/]+)$/;

export function isMediaAddress(address: string): boolean {
  return address.startsWith('app://galley/media/');
}

/** Answers app://galley/media/<name>, and the small one under media/thumbnails/<name>, with the stored picture. */
export function serveMedia(media: MediaShelf) {
  return async ({ url, method }: { url: string; method: string }): Promise<Response> => {
    const [, isSmall, name = ''] = ADDRESS.exec(url) ?? [];
    if (method !== 'GET' || !isMediaName(name)) return refusal();
    try {
      const bytes = isSmall ? await media.thumbnail(name) : await media.read(name);
      if (bytes === null) return refusal();
      return new Response(new Uint8Array(bytes), {
        headers: {
          'Content-Type': isSmall ? 'image/webp' : MEDIA_TYPES[mediaEnding(name)],
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          // Named after its bytes, it can never be another.
          'Cache-Control': 'private, max-age=31536000, immutable',
        },
      });
    } catch {
      return refusal();
    }
  };
}

function refusal(): Response {
  return new Response('', { status: 404, headers: { 'Content-Security-Policy': "default-src 'none'" } });
}
