import { createHash } from 'node:crypto';

/** What is pasted is read with its style sheets emptied: an empty one must pass, and can do nothing. */
const EMPTY_SHEET = `'sha256-${createHash('sha256').update('').digest('base64')}'`;

/** The policy of the window's page: nothing but its own files, no inline code, no network. */
export const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_SHEET}`,
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The policy of the preview's frame: a site's page carries its style sheet in it, as the export does, and nothing of
 * it may run or reach for the network.
 */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
