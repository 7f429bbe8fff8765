import { inXml } from '../../lib/signs';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML has them, in an element or in an attribute; without what XML cannot hold, which `holdsForbidden` tells of. */
export function escapeXml(text: string): string {
  return inXml(text).text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

export function holdsForbidden(text: string): boolean {
  return inXml(text).leftOut > 0;
}
