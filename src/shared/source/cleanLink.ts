import { decode, REDIRECTORS } from './redirectors';
import { safeUrl } from './safeUrl';
import { TRACKING_PARAMETERS, type TrackingParameters } from './trackingParameters';

interface Parts {
  /** Scheme and host, as written. */
  start: string;
  host: string;
  path: string;
  /** Without its question mark; null where there is none. */
  query: string | null;
  /** With its number sign. */
  fragment: string;
}

const PARTS = /^(https?:\/\/([^/?#\\]*))([^?#]*)(?:\?([^#]*))?(#[\s\S]*)?$/i;
/** More redirectors in one another than any letter has. */
const DEEPEST = 8;

/**
 * The address without what counts its readers, and the one that a redirector leads on to. Every other letter of it stays,
 * in its order and as it is escaped; what is no web address, or leads on to none, is given back as it is.
 */
export function cleanLink(address: string): string {
  let at = address;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const parts = partsOf(at);
    if (parts === null) return at;
    const led = targetOf(at, parts);
    if (led === null) return withoutTracking(parts);
    at = led;
  }
  return address;
}

function partsOf(address: string): Parts | null {
  const [, start, authority, path, query, fragment] = PARTS.exec(address) ?? [];
  if (start === undefined || authority === undefined) return null;
  const host = authority.replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase();
  return { start, host, path: path ?? '', query: query ?? null, fragment: fragment ?? '' };
}

function targetOf(address: string, parts: Parts): string | null {
  const redirector = REDIRECTORS.find(({ host, path }) => host.test(parts.host) && path.test(parts.path));
  if (redirector === undefined) return null;
  const { target } = redirector;
  const led = typeof target === 'function' ? target(address) : readParameter(parts, [target].flat());
  const safe = led === null ? null : safeUrl(led);
  if (safe === null || !/^https?:/i.test(safe)) return null;
  // A browser takes the place on the page along.
  return safe.includes('#') ? safe : safe + parts.fragment;
}

/** The value of the one parameter of these names that there is; null where there are two, for then nobody can say. */
function readParameter({ query }: Parts, names: readonly string[]): string | null {
  const found = (query ?? '').split('&').filter((piece) => names.includes(piece.replace(/=.*$/s, '')));
  const [only] = found;
  return only === undefined || found.length > 1 ? null : decode(only.replace(/^[^=]*=?/, ''));
}

function withoutTracking(parts: Parts): string {
  const { start, path, query, fragment } = parts;
  const pieces = query?.split('&') ?? [];
  const kept = pieces.filter((piece) => !tracks(piece, parts));
  const isEmpty = query === null || (kept.length < pieces.length && kept.every((piece) => piece === ''));
  return start + path + (isEmpty ? '' : `?${kept.join('&')}`) + fragment;
}

function tracks(piece: string, parts: Parts): boolean {
  const [, written = '', value = ''] = /^([^=]*)=?([\s\S]*)$/.exec(piece) ?? [];
  const name = (decode(written) ?? written).toLowerCase();
  return TRACKING_PARAMETERS.some(
    (row) =>
      isOn(row, parts) && row.names.some((known) => isNamed(name, known)) && (row.value?.test(value) ?? true),
  );
}

function isOn({ hosts, path }: TrackingParameters, parts: Parts): boolean {
  const isHost = hosts?.some((host) => parts.host === host || parts.host.endsWith(`.${host}`)) ?? true;
  return isHost && (path?.test(parts.path) ?? true);
}

function isNamed(name: string, known: string): boolean {
  return known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known;
}
