/** Signs that no XML 1.0 file can hold in any way, and halves of signs. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** What an XML file can hold of a text, and how many of its signs are left out for it. */
export function inXml(text: string): { text: string; leftOut: number } {
  let leftOut = 0;
  const kept = text.replace(FORBIDDEN, () => {
    leftOut += 1;
    return '';
  });
  return { text: kept, leftOut };
}

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
