const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What no XML may hold, however it is written: controls, and halves of characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Words as XML has them, in an element or in an attribute; without `FORBIDDEN`, which `holdsForbidden` tells of. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

export function holdsForbidden(text: string): boolean {
  return text.search(FORBIDDEN) !== -1;
}
