/** What browsers strip from an address before they read its scheme: a script can hide behind it. */
const IGNORED =
  /^[\u0000-\u0020\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+|[\u0000-\u0020\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+$|[\t\n\r]/g;
/** Nearly every address is one of these, and needs no change. */
const PLAIN = /^https?:\/\/[\w.-]+(?:[/?#][\w./~%?=&#:+,@!$;*()[\]-]*)?$/;
const ALLOWED = /^(?:https?:\/\/[^\s/?#\\]|mailto:[^\s?])/i;
const NOT_IN_AN_ADDRESS = /[\u0000-\u0020"'<>\\^`{|}\u007f]/g;

/**
 * The address in a form that is safe to link, or null. Only http, https and mailto are linked, so that no script,
 * file or data can be; an address without a scheme is null too, since nobody can say where it would lead.
 */
export function safeUrl(address: string): string | null {
  if (PLAIN.test(address)) return address;
  const trimmed = address.replace(IGNORED, '');
  if (!ALLOWED.test(trimmed)) return null;
  return slashed(trimmed).replace(
    NOT_IN_AN_ADDRESS,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Before its query a browser takes a backslash of a web address for a slash; escaped, it would lead to another host. */
function slashed(address: string): string {
  return /^http/i.test(address)
    ? address.replace(/^[^?#]*/, (start) => start.replaceAll('\\', '/'))
    : address;
}
