import type { RenderContext } from '../context';
import { escapeXml } from './escapeXml';
import { flatPackage, type XmlPart } from './flatPackage';
import { linksIn } from './linksIn';
import { listsIn, numberingXml } from './listsIn';
import { PAGE } from './page';
import { picturesIn, type WordPicture } from './picturesIn';
import { stylesXml } from './styles';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SECTION = `<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;

/** The parts of a Word document around its paragraphs, as one XML text. */
export function wordPackage(
  paragraphs: readonly string[],
  footnotes: readonly string[],
  context: RenderContext,
): string {
  const { blocks, lists } = listsIn(paragraphs);
  const body = linksIn(blocks.join(''));
  const { xml, pictures } = picturesIn(body.xml, context.pictures);
  const notes = linksIn(footnotes.map(footnoteXml).join(''));
  const isTraditional = context.chinese === 'zh-Hant';
  const styles = stylesXml(isTraditional ? 'zh-TW' : 'zh-CN', isTraditional ? 'PMingLiU' : 'SimSun');
  const files = ['styles', 'numbering', 'settings', ...(footnotes.length > 0 ? ['footnotes'] : [])];
  return flatPackage([
    relations('/_rels/.rels', [
      relation('document', `${OFFICE}/officeDocument`, 'word/document.xml'),
      relation('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relation('app', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
    ]),
    relations('/word/_rels/document.xml.rels', [
      ...files.map((name) => relation(name, `${OFFICE}/${name}`, `${name}.xml`)),
      ...body.addresses.map(linkRelation),
      ...pictures.map(pictureRelation),
    ]),
    ...(notes.addresses.length === 0
      ? []
      : [relations('/word/_rels/footnotes.xml.rels', notes.addresses.map(linkRelation))]),
    part('document.main', 'document', `<w:body>${xml}${SECTION}</w:body>`),
    part('styles', 'styles', styles),
    part('numbering', 'numbering', numberingXml(lists)),
    part('settings', 'settings', '<w:defaultTabStop w:val="720"/>'),
    ...(footnotes.length === 0 ? [] : [part('footnotes', 'footnotes', SEPARATORS + notes.xml)]),
    coreProperties(context),
    {
      name: '/docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Galley</Application></Properties>',
    },
    ...pictures.flatMap(({ part: held }) => (held === null ? [] : [held])),
  ]);
}

/** Word wants these two before all others. */
const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

function footnoteXml(runs: string, at: number): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  return `<w:footnote w:id="${at + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${runs}</w:p></w:footnote>`;
}

function part(kind: string, root: string, inner: string): XmlPart {
  return {
    name: `/word/${root}.xml`,
    type: `${KIND}.${kind}+xml`,
    xml: `<w:${root} ${NAMESPACES}>${inner}</w:${root}>`,
  };
}

function relations(name: string, all: readonly string[]): XmlPart {
  return {
    name,
    type: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`,
  };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function linkRelation(address: string, at: number): string {
  return `<Relationship Id="link${at + 1}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"/>`;
}

function pictureRelation({ id, part: held, address }: WordPicture): string {
  return held === null
    ? `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${escapeXml(address)}" TargetMode="External"/>`
    : relation(id, `${OFFICE}/image`, held.name.replace('/word/', ''));
}

/** What a post of a site has fields for stands in the properties of the document. */
function coreProperties({ article }: RenderContext): XmlPart {
  const { headline, standfirst, byline, section, tags, language, createdAt, changedAt } = article;
  const said = (name: string, text: string) =>
    text.trim() === '' ? '' : `<${name}>${escapeXml(text.trim())}</${name}>`;
  const moment = (name: string, instant: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant.slice(0, 19)}Z</dcterms:${name}>`;
  const xml = [
    said('dc:title', headline),
    said('dc:subject', standfirst),
    said('dc:creator', byline),
    // As Windows parts them; a tag may have a comma of its own.
    said('cp:keywords', tags.map((tag) => `${tag};`).join(' ')),
    said('cp:category', section),
    said('dc:language', language),
    moment('created', createdAt),
    moment('modified', changedAt),
  ].join('');
  return {
    name: '/docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${xml}</cp:coreProperties>`,
  };
}
