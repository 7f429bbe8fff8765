import { once } from 'node:events';
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What may happen to a request between Galley and a site. All bytes are counted in the body. */
export type Fault =
  /** The connection is cut once so many bytes have come from Galley; the site never has the whole request. */
  | { kind: 'cutRequest'; afterBytes: number }
  /** The site does what is asked, and the connection is cut before a word of its answer goes out. */
  | { kind: 'cutBeforeAnswer' }
  /** The site does what is asked, and the connection is cut after the headers and so many bytes of the answer. */
  | { kind: 'cutAnswer'; afterBytes: number }
  /** Waits so many milliseconds, or for the promise, before the site is asked, or after it has answered. */
  | { kind: 'hold'; where: 'request' | 'answer'; until: number | Promise<unknown> }
  /** Leads to the same place on the site itself, or to `to`, which the site is not asked about. */
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; to?: string }
  /** Something else than the site answers. */
  | { kind: 'answer'; status: number; headers?: OutgoingHttpHeaders; body: string }
  /** The site does what is asked, and its answer comes out changed. */
  | { kind: 'change'; change(this: void, answer: string): string };

/** Faults by the name an editor's host would have for them. */
export const FAULTS = {
  /** The server in front of the site takes no request of this size. */
  tooLarge: {
    kind: 'answer',
    status: 413,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>413 Request Entity Too Large</title></head></html>',
  },
  /** WordPress is being updated. */
  maintenance: {
    kind: 'answer',
    status: 503,
    headers: { 'content-type': 'text/html', 'retry-after': '600' },
    body: '<h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1>',
  },
  /** A firewall or a log-in page of the network says that all is well. */
  htmlPage: {
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: '<!doctype html><title>Are you a robot?</title><p>Prove that you are not.</p>',
  },
  /** A plugin complains in front of the answer, which stays what it was. */
  phpNotice: {
    kind: 'change',
    change: (answer) =>
      `<br />\n<b>Notice</b>:  Undefined index: gulls in <b>/www/plugin.php</b> on line <b>7</b><br />\n${answer}`,
  },
  /** PHP ends in the middle of its answer. */
  brokenJson: { kind: 'change', change: (answer) => answer.slice(0, Math.floor(answer.length / 2)) },
} satisfies Record<string, Fault>;

/** Which requests: all that have what is named. */
interface Matcher {
  method?: string;
  /** A part of path and query, or a pattern of them. */
  path?: string | RegExp;
}

interface RecordedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** What went out to Galley; null when the connection was cut before an answer, or while it is held. */
  status: number | null;
  /** What the site said; null when it was not asked, or never had the whole request. */
  siteStatus: number | null;
}

/** An HTTP proxy in front of a site: passes everything through, keeps what was asked, and fails when told to. */
export interface FaultProxy {
  /** Stands for the site's address, and the site's links lead here. */
  address: string;
  /** In the order of their coming. */
  requests: RecordedRequest[];
  /** Lets the next requests that match fail: once, or so many times. What is told first comes first. */
  fail(when: Matcher, fault: Fault, times?: number): void;
  /** Forgets the faults that have not happened, and the requests. */
  reset(): void;
  stop(): Promise<void>;
}

/** @param site The site's address, as startWordPress answers it. */
export async function startFaultProxy(site: string): Promise<FaultProxy> {
  const waiting: { when: Matcher; fault: Fault; left: number }[] = [];
  const requests: RecordedRequest[] = [];

  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const record: RecordedRequest = { method, path: url, headers, status: null, siteStatus: null };
    requests.push(record);
    const told = waiting.find(({ when, left }) => left > 0 && matches(when, record));
    if (told) told.left -= 1;
    pass(site, request, response, record, told?.fault ?? null).catch(() => {
      // One of the two ends is gone: to the other it looks the same.
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    fail: (when, fault, times = 1) => {
      waiting.push({ when, fault, left: times });
    },
    reset: () => {
      waiting.length = 0;
      requests.length = 0;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function matches({ method, path }: Matcher, record: RecordedRequest): boolean {
  if (method !== undefined && method !== record.method) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? record.path.includes(path) : path.test(record.path);
}

async function pass(
  site: string,
  request: IncomingMessage,
  response: ServerResponse,
  record: RecordedRequest,
  fault: Fault | null,
): Promise<void> {
  const answer = (status: number, headers: OutgoingHttpHeaders, body: string | Buffer) => {
    // Galley may have waited for long enough.
    if (response.destroyed) return;
    record.status = status;
    // With its length, so that an answer without an end can be told from one of this size.
    const length = Buffer.byteLength(body);
    response.writeHead(status, { ...headers, 'content-length': length });
    response.end(record.method === 'HEAD' ? undefined : body);
  };

  if (fault?.kind === 'cutRequest') return cutRequest(site, request, fault.afterBytes);
  const body = await buffer(request);
  if (fault?.kind === 'redirect')
    return answer(fault.status, { location: fault.to ?? `${site}${record.path}` }, '');
  if (fault?.kind === 'answer') return answer(fault.status, fault.headers ?? {}, fault.body);
  if (fault?.kind === 'hold' && fault.where === 'request') await held(fault.until);

  const reply = await askSite(site, record, body);
  record.siteStatus = reply.status;
  if (fault?.kind === 'hold' && fault.where === 'answer') await held(fault.until);
  if (fault?.kind === 'cutBeforeAnswer') {
    request.socket.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'cutAnswer') {
    record.status = reply.status;
    response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
    // The headers go out even when there is not a byte behind them.
    response.flushHeaders();
    response.write(reply.body.subarray(0, fault.afterBytes), () => request.socket.destroy());
    return;
  }
  if (fault?.kind === 'change')
    return answer(reply.status, reply.headers, fault.change(reply.body.toString('utf8')));
  answer(reply.status, reply.headers, reply.body);
}

function held(until: number | Promise<unknown>): Promise<unknown> {
  return typeof until === 'number' ? new Promise((resolve) => setTimeout(resolve, until)) : until;
}

/** Sends on what has come, never the whole, and cuts both ends. */
async function cutRequest(site: string, request: IncomingMessage, afterBytes: number): Promise<void> {
  const { method, url, headers } = request;
  const length = headers['content-length'];
  // The headers of a request without a body are all of it.
  if (length !== undefined || headers['transfer-encoding'] !== undefined) {
    const onward = ask(site + url, { method, headers });
    onward.on('error', () => undefined);
    onward.flushHeaders();
    let left = length === undefined ? afterBytes : Math.min(afterBytes, Number(length) - 1);
    for await (const chunk of left > 0 ? request : []) {
      const part = (chunk as Buffer).subarray(0, left);
      left -= part.length;
      await new Promise((sent) => onward.write(part, sent));
      if (left === 0) break;
    }
    onward.destroy();
  }
  request.socket.resetAndDestroy();
}

interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Host and all other headers are those of Galley, so that the site takes the proxy's address for its own. */
async function askSite(site: string, record: RecordedRequest, body: Buffer): Promise<Reply> {
  const headers: OutgoingHttpHeaders = { ...record.headers, connection: 'close' };
  delete headers['transfer-encoding'];
  if (body.length > 0) headers['content-length'] = body.length;
  const onward = ask(site + record.path, { method: record.method, headers });
  onward.end(body);
  const [reply] = (await once(onward, 'response')) as [IncomingMessage];
  const kept: OutgoingHttpHeaders = { ...reply.headers };
  for (const name of ['connection', 'transfer-encoding', 'keep-alive']) delete kept[name];
  return { status: reply.statusCode ?? 0, headers: kept, body: await buffer(reply) };
}
