const IN_TEXT = /[&<>\u00a0]/;
const IN_ATTRIBUTE = /[&<>"\u00a0]/;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

/** Words as HTML text. Most runs need no change, so they are tested before they are rewritten. */
export function escapeText(text: string): string {
  return IN_TEXT.test(text) ? text.replace(/[&<>\u00a0]/g, (sign) => ENTITIES[sign]!) : text;
}

/** Words as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return IN_ATTRIBUTE.test(text) ? text.replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign]!) : text;
}
