import { safeUrl } from '../../shared/source/safeUrl';
import type { Reading } from './Reading';

const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)/i;

/**
 * A web address as it was typed or pasted. "example.org/x" becomes https; empty stays empty; every other scheme, and
 * what is no address at all, is refused.
 */
export function readAddress(typed: string): Reading {
  const text = typed.trim();
  if (text === '') return { ok: true, value: '' };
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { ok: false, why: `An address starts with http:// or https://. “${scheme}:” cannot be kept.` };
  }
  const address = scheme === undefined ? `https://${text.replace(/^\/\//, '')}` : text;
  const isAddress =
    /^https?:\/\/[^\s<>"]+$/i.test(address) &&
    safeUrl(address) !== null &&
    isHostWhole(address, scheme !== undefined);
  return isAddress
    ? { ok: true, value: address }
    : {
        ok: false,
        why: 'This is no web address. One looks like example.org/page or https://example.org/page.',
      };
}

/** A typed bare word is hardly an address; with its scheme written out even localhost is one. */
function isHostWhole(address: string, hasScheme: boolean): boolean {
  try {
    const { hostname, protocol } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:') return false;
    return hasScheme ? hostname !== '' : /^[^.].*\.[^.]{2,}\.?$/.test(hostname);
  } catch {
    return false;
  }
}
