import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { basePath, fileOfPath } from '../../shared/staticSite/hrefs';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

/** Shows the folder of a site in the browser of this computer, and to nobody else: as a host would, until it is ended. */
export class SitePreview {
  private server: Server | null = null;
  private host = '';
  address: string | null = null;

  /** Answers with the address of the front page. @param siteAddress whose path the pages stand under, as on the host */
  async start(folder: string, siteAddress: string): Promise<string> {
    this.end();
    const base = basePath(siteAddress);
    const top = await realpath(folder);
    const server = createServer((request, response) => {
      void this.answer(request, response, top, base).catch(() => response.destroy());
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    server.unref();
    this.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.address = `http://${this.host}${base}`;
    return this.address;
  }

  end(): void {
    this.server?.close();
    this.server?.closeAllConnections();
    this.server = null;
    this.address = null;
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
    top: string,
    base: string,
  ): Promise<void> {
    const { method, url = '', headers } = request;
    const isAsked = method === 'GET' || method === 'HEAD';
    // A page elsewhere may know this port under a name of its own; only the browser that was sent here knows the number.
    if (!isAsked || headers.host !== this.host) return void response.writeHead(isAsked ? 403 : 405).end();
    const found = await fileIn(top, pathOf(url, base));
    if (found !== null && typeof found === 'object')
      return void response.writeHead(302, { Location: found.folder }).end();
    const file = found ?? (await fileIn(top, '404.html'));
    if (typeof file !== 'string') return void response.writeHead(404).end();
    response.writeHead(found === null ? 404 : 200, {
      'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    if (method === 'HEAD') return void response.end();
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  }
}

/** The path of the site that is asked for, or null. */
function pathOf(url: string, base: string): string | null {
  const [asked = ''] = url.split(/[?#]/);
  if (!asked.startsWith(base)) return null;
  try {
    return decodeURIComponent(asked.slice(base.length));
  } catch {
    return null;
  }
}

/** The file that answers for a path; null where there is none, or where it is not for readers. */
async function fileIn(top: string, path: string | null): Promise<string | { folder: string } | null> {
  if (path === null || /\\|\0/.test(path)) return null;
  const parts = path.split('/');
  // Nothing that begins with a dot is of the site: a way out, .git, and what Galley keeps there for itself.
  if (parts.some((part) => part.startsWith('.'))) return null;
  try {
    // A link in the folder may lead out of it.
    const file = await realpath(join(top, fileOfPath(path)));
    if (!file.startsWith(top + sep)) return null;
    const found = await stat(file);
    if (found.isFile()) return file;
    return found.isDirectory() ? { folder: `${encodeURIComponent(parts.at(-1) ?? '')}/` } : null;
  } catch {
    return null;
  }
}
