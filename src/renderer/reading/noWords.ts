/** What no reader of a page sees as words of it. */
export const NO_WORDS: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'TITLE',
  'NOSCRIPT',
  'HEAD',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'SELECT',
  // How a character is read stands over it, and is no word between the others.
  'RT',
  'RTC',
  'RP',
  // Of a drawing and of a formula: what no reader sees.
  'DESC',
  'METADATA',
  'DEFS',
  'ANNOTATION',
  'ANNOTATION-XML',
]);
