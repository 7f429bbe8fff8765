import { craftZip } from '../../zip/testing/craftZip';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least that Word opens, around paragraphs; `parts` are further ones, or others in the place of these. */
export function craftDocx(paragraphs: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${paragraphs}</w:body></w:document>`,
    ...parts,
  };
  return craftZip(Object.entries(all).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

/** A paragraph, with what stands in its properties. */
export function wordLine(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A style sheet with paragraph styles of these names, their ids being the names. */
export function wordStyles(...names: string[]): string {
  const styles = names.map(
    (name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`,
  );
  return `<w:styles ${NAMESPACES}>${styles.join('')}</w:styles>`;
}
