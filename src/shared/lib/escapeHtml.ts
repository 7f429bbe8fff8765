const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

/** Words as HTML text. */
export function escapeText(text: string): string {
  return mayNeedEscape(text) ? text.replace(/[&<>\u00a0]/g, (sign) => ENTITIES[sign]!) : text;
}

/** Words as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return mayNeedEscape(text) || text.includes('"')
    ? text.replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign]!)
    : text;
}

/** Most runs need no change, and a search for one sign is many times faster than a regular expression. */
function mayNeedEscape(text: string): boolean {
  return text.includes('&') || text.includes('<') || text.includes('>') || text.includes('\u00a0');
}
