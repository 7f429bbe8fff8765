/** A part of a document, by its path from the root. */
export interface Part {
  name: string;
  type: string;
  xml: string;
}

const PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const PART =
  /<pkg:part pkg:name="([^"]*)" pkg:contentType="([^"]*)"><pkg:xmlData>(.*?)<\/pkg:xmlData><\/pkg:part>/gs;

/** Parts as one XML text, which Word reads too: “Flat OPC”. */
export function flatPackage(parts: readonly Part[]): string {
  const all = parts.map(
    ({ name, type, xml }) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="${PACKAGE}">\n${all.join('\n')}\n</pkg:package>\n`;
}

/** The parts again, with the list of their types that a package in a zip begins with. */
export function partsOf(flat: string): Pick<Part, 'name' | 'xml'>[] {
  const parts = Array.from(flat.matchAll(PART), ([, name = '', type = '', xml = '']) => ({
    name,
    type,
    xml,
  }));
  const types = parts.map(({ name, type }) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const list = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.filter((type) => !type.includes('.rels"')).join('')}</Types>`;
  return [
    { name: '[Content_Types].xml', xml: list },
    ...parts.map(({ name, xml }) => ({ name: name.slice(1), xml })),
  ].map(({ name, xml }) => ({
    name,
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`,
  }));
}
