import { inXml } from '../lib/signs';

/** A text as it stands, in a section that no sign of it ends. A reader makes another line end of a bare carriage return. */
export function cdata(text: string): string {
  const held = inXml(text).text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#13;<![CDATA[');
  return `<![CDATA[${held}]]>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** A text between two tags, or as the value of an attribute. */
export function xmlText(text: string): string {
  return inXml(text).text.replace(/[&<>"\r]/g, (sign) => ENTITIES[sign]!);
}
