import { host } from './host.mjs';
import { throwOnUnsupported } from './unsupported.mjs';

/**
 * Custom schemes never reach Chromium's request interception, so app://galley/x travels as https://galley.app.invalid/x:
 * a secure context without a port, and a name that resolves nowhere.
 */
export const protocol = throwOnUnsupported('protocol', {
  /** Every stand-in scheme is standard, secure and fetchable already. @param {object[]} _schemes */
  registerSchemesAsPrivileged: (_schemes) => {},
  /** @param {string} scheme @param {(request: Request) => Response | Promise<Response>} handler */
  handle: (scheme, handler) => void host.schemes.set(scheme, handler),
  /** @param {string} scheme */
  unhandle: (scheme) => void host.schemes.delete(scheme),
  /** @param {string} scheme */
  isProtocolHandled: (scheme) => host.schemes.has(scheme),
});

/** @param {string} url the app's own address @returns {string} the address that the browser is given */
export function toBrowserUrl(url) {
  const parts = /^([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  if (parts === null || !host.schemes.has(parts[1] ?? '')) return url;
  return `https://${parts[2]}.${parts[1]}.invalid${parts[3] || '/'}`;
}

/** @param {string} url @returns {string} */
export function toAppUrl(url) {
  const parts = /^https:\/\/([^/]+)\.([\w-]+)\.invalid(.*)$/.exec(url);
  return parts !== null && host.schemes.has(parts[2] ?? '') ? `${parts[2]}://${parts[1]}${parts[3]}` : url;
}

/**
 * Answers an intercepted request through the app's handler.
 * @param {any} paused params of Fetch.requestPaused @param {(method: string, params: object) => Promise<unknown>} send
 */
export async function answerScheme(paused, send) {
  const { requestId, request } = paused;
  const url = toAppUrl(request.url);
  const handler = host.schemes.get(url.split(':')[0] ?? '');
  if (handler === undefined) return send('Fetch.continueRequest', { requestId });
  try {
    const asked = new Request(url, {
      method: request.method,
      headers: request.headers,
      body: request.postData,
    });
    const response = await handler(asked);
    return await send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    console.error('[standin]', url, error);
    return send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}
