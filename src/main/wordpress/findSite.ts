import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { movedSite, noAnswer, noWordPress } from './siteFailures';

const LONGEST_WAIT_MS = 30_000;
const MOST_STEPS = 5;

/**
 * Finds the REST API of the site at an address, as the site itself names it in its `Link` header. It follows the site
 * where it sends its readers on the same host (to https, to www), and to no other one: the password goes where she said.
 */
export async function findSite(given: string, fetch: typeof globalThis.fetch): Promise<Result<string>> {
  const first = addressOf(given);
  if (first === null) return fail(noAddress(given));
  // Fetch refuses it, and it would stand in each address of the site from then on.
  if (first.username !== '' || first.password !== '') return fail(NAME_IN_ADDRESS);
  let address = first;
  try {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const response = await fetch(address, {
        redirect: 'manual',
        signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      });
      await response.body?.cancel();
      const root = rootIn(response.headers.get('link'), address);
      if (root !== null) return ok(root);
      const next = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || next === null) break;
      const to = new URL(next, address);
      if (bare(to) !== bare(address)) return fail(movedSite(address.host, to.origin));
      address = to;
    }
  } catch (error) {
    return fail(noAnswer(error, address.host));
  }
  return fail(noWordPress(address.host));
}

/** Whoever stands between her and a site that is asked without https could send her anywhere. */
const bare = ({ host }: URL) => host.replace(/^www\./, '');

/** She may leave out what every address begins with, and may give that of a page of the site's own desk. */
function addressOf(given: string): URL | null {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(given.trim()) ? given.trim() : `https://${given.trim()}`;
  try {
    const address = new URL(whole.replace(/\/wp-(admin|login\.php|json)\b.*$/, '/'));
    return ['http:', 'https:'].includes(address.protocol) && address.hostname !== '' ? address : null;
  } catch {
    return null;
  }
}

/** `<https://site/wp-json/>; rel="https://api.w.org/"`. Of another host it is not taken. */
function rootIn(header: string | null, address: URL): string | null {
  const found = /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(header ?? '')?.[1];
  if (found === undefined) return null;
  const root = new URL(found, address);
  return root.host === address.host ? root.href : null;
}

/** Says neither: it may be shown to others. */
const NAME_IN_ADDRESS: Failure = {
  code: 'bad-request',
  happened: 'The address has a name or a password in it.',
  safe: 'Nothing was sent.',
  next: 'Give the address without them, such as https://news.example, and the name and the password in their own fields.',
};

function noAddress(given: string) {
  return {
    code: 'not-found' as const,
    happened: given.trim() === '' ? 'No address is given.' : `“${given.trim()}” is no address of a site.`,
    safe: 'Nothing was sent.',
    next: 'Give it as readers type it, such as https://news.example.',
  };
}
