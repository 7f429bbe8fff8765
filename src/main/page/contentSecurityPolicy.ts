import { createHash } from 'node:crypto';

/**
 * The policy of the window's page: nothing but its own files, no inline code, no network.
 * The preview stands in a frame that inherits it, so the sites' style sheets are let in by their hash.
 */
export function contentSecurityPolicy(styleSheets: readonly string[]): string {
  // The preview leaves the sheet that it already shows out of its next page: an empty one must pass, and can do nothing.
  const hashes = [...styleSheets, ''].map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...hashes].join(' '),
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
