import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { PREVIEW_POLICY, WINDOW_POLICY } from './contentSecurityPolicy';
import { isOwnPage, PREVIEW_PAGE } from './ownPage';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // The dictionaries.
  '.dic': 'text/plain; charset=utf-8',
};

/** Without the doctype it would be laid out by the rules of old pages. */
const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>';

/** Answers app://galley/… with the built page's files: only GET, only known kinds, only from `folder`. */
export function servePage(folder: string) {
  return async (request: { url: string; method: string }): Promise<Response> => {
    if (request.method === 'GET' && request.url === PREVIEW_PAGE) {
      return new Response(EMPTY_PAGE, { headers: headersOf(MEDIA_TYPES['.html']!, PREVIEW_POLICY) });
    }
    const path = fileFor(request.url, folder);
    const mediaType = path && MEDIA_TYPES[extname(path)];
    if (request.method !== 'GET' || !path || !mediaType) return refusal(404);
    try {
      const bytes = await readFile(path);
      return new Response(new Uint8Array(bytes), { headers: headersOf(mediaType, WINDOW_POLICY) });
    } catch {
      return refusal(404);
    }
  };
}

function headersOf(mediaType: string, policy: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** The file that an address of our page means, or null for any other address and any way out of the folder. */
function fileFor(address: string, folder: string): string | null {
  if (!isOwnPage(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return null;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : null;
}

function refusal(status: number): Response {
  return new Response('', { status, headers: { 'Content-Security-Policy': "default-src 'none'" } });
}
