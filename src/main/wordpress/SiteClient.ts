import { markupWords } from '../../shared/article/markupWords';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import {
  brokenSite,
  busySite,
  movedSite,
  noAnswer,
  openConnection,
  refused,
  senseless,
  tooLarge,
} from './siteFailures';

/** Where a site's REST API begins, and who asks. */
export interface SiteAccess {
  /** What she calls the site; '' where she has no name for it. */
  name: string;
  /** `https://site/wp-json/`, or `https://site/index.php?rest_route=/`. */
  root: string;
  login: string;
  password: string;
}

export interface SiteRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** `wp/v2/posts/12`. */
  route: string;
  query?: Record<string, string>;
  body?: object;
  file?: { name: string; type: string; bytes: Uint8Array };
  signal?: AbortSignal;
}

/** A refusal, and what WordPress itself calls it. */
interface Refusal {
  failure: Failure;
  code: string;
  data: unknown;
}

export type SiteAnswer = { ok: true; value: unknown } | { ok: false; refusal: Refusal };

/** In ms. A picture of 2560 px goes up in half a minute over a poor line. */
const LONGEST_WAIT_MS = 60_000;
const LONGEST_UPLOAD_MS = 300_000;
/** Of an answer, in bytes: a post of a hundred thousand words is a hundredth of that. */
const MOST_ANSWER = 64 * 1024 * 1024;

/** Asks a site's REST API. Follows nobody elsewhere, and takes nothing for an answer that WordPress would not say. */
export class SiteClient {
  /** In how many seconds the site wants to be asked again, as it said last; null where it did not. */
  retryAfter: number | null = null;

  constructor(
    readonly access: SiteAccess,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  get host(): string {
    return new URL(this.access.root).host;
  }

  /** As sentences name the site: as she does, and where it is. */
  get called(): string {
    const { name } = this.access;
    return name === '' || name === this.host ? this.host : `${name} (${this.host})`;
  }

  async ask({ method, route, query = {}, body, file, signal }: SiteRequest): Promise<SiteAnswer> {
    const address = restAddress(this.access.root, route, query);
    if (!isSafeWay(address)) return refusal(openConnection(this.called));
    const limit = AbortSignal.timeout(file === undefined ? LONGEST_WAIT_MS : LONGEST_UPLOAD_MS);
    const { login, password } = this.access;
    const token = Buffer.from(`${login}:${password}`).toString('base64');
    try {
      const response = await this.fetch(address, {
        method,
        redirect: 'manual',
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
        headers: {
          accept: 'application/json',
          authorization: `Basic ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(file !== undefined && {
            'content-type': file.type,
            'content-disposition': `attachment; filename="${file.name}"`,
          }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(file !== undefined && { body: Buffer.from(file.bytes) }),
      });
      return await this.#read(response, address, file === undefined ? 'this article' : 'the picture');
    } catch (error) {
      return refusal(noAnswer(error, this.called));
    }
  }

  async #read(response: Response, address: URL, what: string): Promise<SiteAnswer> {
    const { status, headers } = response;
    this.retryAfter = null;
    if (status >= 300 && status < 400) {
      const to = whereTo(headers.get('location'), address);
      await response.body?.cancel();
      return refusal(movedSite(this.called, to));
    }
    const text = await readText(response);
    const json = parsed(text);
    if (status < 300) {
      const isJson = /\bjson\b/.test(headers.get('content-type') ?? '');
      return isJson && json !== undefined
        ? { ok: true, value: json }
        : refusal(senseless(this.called, status, beginningOf(text)));
    }
    const { code, message, data } = saidOf(json);
    if (status === 413) return refusal(tooLarge(this.called, what));
    if (status === 503 || status === 429) {
      this.retryAfter = waitIn(headers.get('retry-after') ?? '');
      return refusal(busySite(this.called, status), code);
    }
    if (code === '') {
      return refusal(
        status >= 500 ? brokenSite(this.called, status) : senseless(this.called, status, beginningOf(text)),
      );
    }
    if (status >= 500) return refusal(brokenSite(this.called, status), code, data);
    return refusal(refused(this.called, status, code, message), code, data);
  }
}

/** Only a site on this very computer may be asked without encryption. */
function isSafeWay({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** A route of the API: some sites have it in a query of their own. */
export function restAddress(root: string, route: string, query: Record<string, string>): URL {
  const address = new URL(root);
  const inQuery = address.searchParams.get('rest_route');
  if (inQuery === null) address.pathname = `${address.pathname.replace(/\/$/, '')}/${route}`;
  else address.searchParams.set('rest_route', `${inQuery.replace(/\/$/, '')}/${route}`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

function refusal(failure: Failure, code = '', data: unknown = null): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { failure, code, data } };
}

/** Seconds, or a date; at most an hour, so that one bad answer does not hold an article back for a day. */
function waitIn(said: string): number | null {
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : null;
}

function whereTo(location: string | null, from: URL): string {
  try {
    return new URL(location ?? '', from).origin;
  } catch {
    return 'nowhere';
  }
}

async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MOST_ANSWER) throw new Error('The answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function saidOf(json: unknown): { code: string; message: string; data: unknown } {
  if (typeof json !== 'object' || json === null) return { code: '', message: '', data: null };
  const { code, message, data } = json as Record<string, unknown>;
  return {
    code: typeof code === 'string' ? code.slice(0, MOST_WORDS) : '',
    message: typeof message === 'string' ? beginningOf(message, MOST_MESSAGE) : '',
    data,
  };
}

/** Of a page that says why, which may be a whole one, and of what is shown of it, in characters. */
const MOST_PAGE = 65_536;
const MOST_WORDS = 80;
/** Of a sentence of WordPress or a plugin: whole ones are shorter. */
const MOST_MESSAGE = 400;

/** WordPress writes its sentences in HTML. */
function beginningOf(html: string, most = MOST_WORDS): string {
  const words = markupWords(html.slice(0, MOST_PAGE)).replace(/\s+/g, ' ');
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

export function asResult<Value>(
  answer: SiteAnswer,
  read: (value: unknown) => Value | null,
  called: string,
): Result<Value> {
  if (!answer.ok) return fail(answer.refusal.failure);
  const value = read(answer.value);
  return value === null ? fail(senseless(called, 200, '')) : ok(value);
}
