/** A part of a document, by its path from the root. */
export interface XmlPart {
  name: string;
  type: string;
  xml: string;
}

/** A part that is no XML, such as a picture. */
export interface BinaryPart {
  name: string;
  type: string;
  base64: string;
}

export type Part = XmlPart | BinaryPart;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/xmlPackage';
const PART = /<pkg:part pkg:name="([^"]*)" pkg:contentType="([^"]*)"[^>]*><pkg:(xmlData|binaryData)>/g;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts as one XML text, which Word reads too: “Flat OPC”. */
export function flatPackage(parts: readonly Part[]): string {
  const all = parts.map((part) => {
    const named = `<pkg:part pkg:name="${part.name}" pkg:contentType="${part.type}"`;
    return 'xml' in part
      ? `${named}><pkg:xmlData>${part.xml}</pkg:xmlData></pkg:part>`
      : `${named} pkg:compression="store"><pkg:binaryData>${inLines(part.base64)}</pkg:binaryData></pkg:part>`;
  });
  return `${DECLARATION}<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="${PACKAGE}">\n${all.join('\n')}\n</pkg:package>\n`;
}

/** Word takes no longer ones. */
function inLines(base64: string): string {
  return base64.replace(/.{76}(?=.)/g, '$&\n');
}

/** The parts again, with the list of their types that a package in a zip begins with. */
export function partsOf(flat: string): Part[] {
  const parts = [...partsIn(flat)];
  const list = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaultsFor(parts)}${overridesFor(parts)}</Types>`;
  return [
    { name: '[Content_Types].xml', type: '', xml: list },
    ...parts.map((part) => ({ ...part, name: part.name.slice(1) })),
  ].map((part) => ('xml' in part ? { ...part, xml: DECLARATION + part.xml } : part));
}

/** A part may be many megabytes long: its end is looked for, and not matched. */
function* partsIn(flat: string): Iterable<Part> {
  PART.lastIndex = 0;
  for (let found = PART.exec(flat); found !== null; found = PART.exec(flat)) {
    const [, name = '', type = '', kind = ''] = found;
    const end = flat.indexOf(`</pkg:${kind}></pkg:part>`, PART.lastIndex);
    const data = flat.slice(PART.lastIndex, end);
    PART.lastIndex = end;
    yield kind === 'xmlData' ? { name, type, xml: data } : { name, type, base64: data.replaceAll('\n', '') };
  }
}

function defaultsFor(parts: readonly Part[]): string {
  const types = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  for (const part of parts) if (!('xml' in part)) types.set(part.name.replace(/^.*\./, ''), part.type);
  const all = [...types].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  return all.join('');
}

function overridesFor(parts: readonly Part[]): string {
  return parts
    .filter((part) => 'xml' in part && !part.name.endsWith('.rels'))
    .map(({ name, type }) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('');
}
