import mammoth from 'mammoth';
import type { FileLoss, ImportedText } from '../../../shared/import/imported';
import { OpenZip, type ZipLimits } from '../../zip';
import { numberItems, readNumbers } from './listNumbers';
import { markRuns, readMarks, usualLanguage } from './markRuns';
import { PlainWord } from './plainWord';
import { WORD_NAMESPACES } from './wordNamespaces';
import { findWordParts, relationIds, sharedReferences } from './wordParts';
import { readXml, writeXml } from './xmlTree';

const MEGABYTE = 1024 * 1024;
const LIMITS: ZipLimits = {
  entries: 20_000,
  entryBytes: 256 * MEGABYTE,
  totalBytes: 1024 * MEGABYTE,
  // Only what a document is made of is ever unpacked.
  isExpected: () => true,
};
/** A book of a million words has a tenth of it. */
const LONGEST_PART = 96 * MEGABYTE;

const paragraphs = (names: readonly string[], path: string) =>
  names.map((name) => `p[style-name='${name}'] => ${path}`);
/** Names of Word, LibreOffice and pandoc, and those that Galley's own documents have beside them. */
const STYLES = [
  ...paragraphs(['Title'], 'h1.title:fresh'),
  ...paragraphs(['Subtitle'], 'p.standfirst:fresh'),
  ...paragraphs(['Quote', 'Intense Quote', 'Block Text', 'Quotations'], 'blockquote > p:fresh'),
  ...paragraphs(['Quote Start'], 'blockquote:fresh > p:fresh'),
  ...paragraphs(['Quote Credit'], 'blockquote > p.credit:fresh'),
  ...paragraphs(['Pull Quote'], 'p.pull-quote:fresh'),
  ...paragraphs(['Verse'], 'pre.verse:fresh'),
  ...paragraphs(['Preformatted'], 'pre:fresh'),
  ...paragraphs(['HTML Preformatted', 'Preformatted Text'], "pre:separator('\\n')"),
  ...paragraphs(['Code Block'], 'pre:fresh > code:fresh'),
  ...paragraphs(['Source Code'], "pre > code:separator('\\n')"),
  ...paragraphs(['Correction Label'], 'div.note.note-correction:fresh > p:fresh'),
  ...paragraphs(['Correction'], 'div.note.note-correction > p:fresh'),
  ...paragraphs(['Editors Note Label'], 'div.note.note-from-editor:fresh > p:fresh'),
  ...paragraphs(['Editors Note'], 'div.note.note-from-editor > p:fresh'),
  ...paragraphs(['Details Summary'], 'details:fresh > summary:fresh'),
  ...paragraphs(['Details'], 'details > p:fresh'),
  ...paragraphs(['caption', 'Caption'], 'p.caption:fresh'),
  ...paragraphs(['Picture'], 'figure.picture:fresh'),
  ...paragraphs(['Picture Caption'], 'figure.picture > figcaption:fresh'),
  ...paragraphs(['Gallery Start'], 'figure.gallery:fresh > figure:fresh'),
  ...paragraphs(['Gallery Picture'], 'figure.gallery > figure:fresh'),
  ...paragraphs(['Gallery Picture Caption'], 'figure.gallery > figure > figcaption:fresh'),
  ...paragraphs(['Gallery Caption'], 'figure.gallery > figcaption:fresh'),
  ...paragraphs(['Separator'], 'p.separator:fresh'),
  ...paragraphs(['Separator Dots'], 'p.separator.dots:fresh'),
  ...['Code', 'HTML Code', 'Verbatim Char', 'Source Text'].map((name) => `r[style-name='${name}'] => code`),
  "r[style-name='Picture Credit'] => span.picture-credit",
  "r[style-name='Picture Licence'] => span.picture-licence",
  'u => u',
  'strike => s',
  'highlight => mark',
];

/** A Word document as HTML without looks, with what its properties say. */
export interface WordText extends Pick<ImportedText, 'title' | 'fields' | 'losses'> {
  html: string;
}

/** Rejects where the bytes are no Word document, or one made to do harm. */
export async function readDocx(bytes: Uint8Array): Promise<WordText> {
  const zip = await OpenZip.over(bytes, LIMITS);
  const { sizes } = zip;
  const readPart = async (name: string): Promise<string> => {
    if ((sizes.get(name) ?? 0) > LONGEST_PART) throw new RangeError(`${name} is too long`);
    return zip.has(name) ? new TextDecoder().decode(await zip.read(name)) : '';
  };
  const parts = await findWordParts(readPart);
  const shared = await sharedReferences(parts, readPart);
  const losses = new Map<FileLoss, number>();
  const plain = async (part: string) => {
    const xml = await readPart(part);
    if (xml === '') return '';
    const word = new PlainWord({ ...shared, relations: await relationIds(part, readPart) });
    const rewritten = writeXml(word.rewrite(readXml(xml, WORD_NAMESPACES)), WORD_NAMESPACES);
    for (const [kind, count] of word.losses) losses.set(kind, (losses.get(kind) ?? 0) + count);
    return rewritten;
  };
  const main = inWords(await plain(parts.main));
  const core = await readPart('docProps/core.xml');
  const usual = languageOf(core, named(await readPart(parts.styles)), main);
  const rewritten = new Map([
    [parts.main, numberItems(markRuns(main, usual), readNumbers(named(await readPart(parts.numbering))))],
    [parts.footnotes, markRuns(await plain(parts.footnotes), usual)],
    [parts.endnotes, markRuns(await plain(parts.endnotes), usual)],
  ]);
  const file = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) =>
      encoding === 'base64'
        ? Buffer.from(await zip.read(name)).toString('base64')
        : (rewritten.get(name) ?? withoutDoctype(await readPart(name))),
  };
  // mammoth takes an opened zip too, so that nothing but OpenZip unpacks a byte.
  const { value, messages } = await mammoth.convertToHtml({ file } as never, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(heldPicture),
  });
  return {
    html: withCaptions(withSeparators(underTitle(numbered(readMarks(value))))),
    ...readProperties(core, await readPart('docProps/app.xml')),
    losses: Object.fromEntries([
      ...losses,
      ...(await lossesBeside(zip, named(await readPart(parts.comments)), readPart)),
      ...unreadSigns(messages),
    ]),
  };
}

/** Signs of a font of which nobody knows what they are. */
function unreadSigns(messages: readonly { message: string }[]): [FileLoss, number][] {
  const count = messages.filter(({ message }) => message.startsWith('A w:sym element')).length;
  return count === 0 ? [] : [['sign', count]];
}

/** As the page of a browser holds one; empty where it is none that a document has in it. */
async function heldPicture(image: {
  /** Missing where the document does not say of what kind its parts are. */
  contentType?: string;
  readAsBase64String(): Promise<string>;
}): Promise<{ src: string }> {
  const type = image.contentType?.startsWith('image/') ? image.contentType : 'image/png';
  const data = await image.readAsBase64String().catch(() => '');
  return { src: data === '' ? '' : `data:${type};base64,${data}` };
}

/** A part with the names that Word gives its elements. */
function named(xml: string): string {
  return xml === '' ? '' : writeXml(readXml(xml, WORD_NAMESPACES), WORD_NAMESPACES);
}

/** Nothing of a document needs one, and entities that grow are declared there. */
function withoutDoctype(xml: string): string {
  if (/<!DOCTYPE/i.test(xml)) throw new SyntaxError('A part of a Word document declares a document type');
  return xml;
}

/** The letters of formulas as a run of the line. */
function inWords(xml: string): string {
  if (!xml.includes('<m:')) return xml;
  return xml
    .replace(/<m:ctrlPr>.*?<\/m:ctrlPr>/gs, '')
    .replace(/<(\/?)m:([rt])([\s/>])/g, '<$1w:$2$3')
    .replace(/<\/?m:[^>]*>/g, '');
}

/** The number that was written into an item, as HTML has it. */
function numbered(html: string): string {
  return html.replace(/<li>(?:\ufdd0(-?\d+)\ufdd1)/g, '<li value="$1">').replace(/\ufdd0-?\d+\ufdd1/g, '');
}

/** Where a document has a title, its first level of headings is the second of the text. */
function underTitle(html: string): string {
  if (!html.includes('<h1 class="title">')) return html;
  return html
    .replace(/<(\/?)h([1-5])>/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}>`)
    .replace(/<h1 class="title">(.*?)<\/h2>/gs, '<h1>$1</h1>');
}

/** Lines between parts, which hold signs where Word has nothing for them. */
function withSeparators(html: string): string {
  return html
    .replace(/<p class="separator dots">.*?<\/p>/g, '<hr class="dots">')
    .replace(/<p class="separator">.*?<\/p>/g, '<hr>');
}

/** What stands right under a table or a picture and is in the style of captions is its own, where it is not of a table behind it. */
function withCaptions(html: string): string {
  return html
    .replace(
      /<\/table><p class="caption">(.*?)<\/p>/gs,
      (_, words: string) => `${words === '' ? '' : `<caption>${words}</caption>`}</table>`,
    )
    .replace(
      /<p>((?:<a [^>]*>)?<img [^>]*>(?:<\/a>)?)<\/p><p class="caption">((?:(?!<\/p>).)+)<\/p>(?!<table)/gs,
      '<figure>$1<figcaption>$2</figcaption></figure>',
    );
}

/** The language of a document: as its properties say it, or that of most of its words. */
function languageOf(core: string, styles: string, document: string): string {
  const said = /<dc:language>([\w-]+)</.exec(core)?.[1];
  const ofStyles = /<w:rPrDefault>.*?<w:lang [^>]*w:val="([\w-]+)"/s.exec(styles)?.[1] ?? 'en';
  return said ?? usualLanguage(document, ofStyles);
}

/** What stands in parts of its own, of which nothing is read. */
async function lossesBeside(
  zip: OpenZip,
  comments: string,
  readPart: (name: string) => Promise<string>,
): Promise<[FileLoss, number][]> {
  let pageHeads = 0;
  for (const name of zip.sizes.keys()) {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(name)) continue;
    if (/<w:t[ >][^<]*\S/.test(named(await readPart(name)))) pageHeads += 1;
  }
  const losses: [FileLoss, number][] = [
    ['comment', comments.match(/<w:comment /g)?.length ?? 0],
    ['pageHead', pageHeads],
  ];
  return losses.filter(([, count]) => count > 0);
}

/** In a document of another program the author is whoever has the program. */
function readProperties(core: string, app: string): Pick<WordText, 'title' | 'fields'> {
  const of = (name: string) => textIn(new RegExp(`<${name}[^>]*>([^<]*)<`).exec(core)?.[1] ?? '');
  const title = of('dc:title');
  if (!app.includes('<Application>Galley<')) return { title, fields: {} };
  const tags = of('cp:keywords');
  const fields = {
    byline: of('dc:creator'),
    section: of('cp:category'),
    // An older Galley parted them with commas.
    tags: tags
      .split(tags.includes(';') ? ';' : ', ')
      .map((tag) => tag.trim())
      .filter(Boolean),
  };
  return { title, fields };
}

function textIn(xml: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole).trim();
}
