import mammoth from 'mammoth';
import type { FileLoss, ImportedText } from '../../shared/import/imported';
import { OpenZip, type ZipLimits } from '../zip';
import { numberItems, readNumbers } from './listNumbers';
import { markRuns, readMarks, usualLanguage } from './markRuns';

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
  const numbers = readNumbers(await readPart('word/numbering.xml'));
  const usual = languageOf(
    await readPart('docProps/core.xml'),
    await readPart('word/styles.xml'),
    await readPart('word/document.xml'),
  );
  const file = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) => {
      if (encoding === 'base64') return Buffer.from(await zip.read(name)).toString('base64');
      const xml = withoutDoctype(await readPart(name));
      if (/document\d*\.xml$/.test(name)) return numberItems(markRuns(inWords(xml), usual), numbers);
      return /(?:foot|end)notes\.xml$/.test(name) ? markRuns(xml, usual) : xml;
    },
  };
  // mammoth takes an opened zip too, so that nothing but OpenZip unpacks a byte.
  const { value } = await mammoth.convertToHtml({ file } as never, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(heldPicture),
  });
  return {
    html: withCaptions(withSeparators(underTitle(numbered(readMarks(value))))),
    ...readProperties(await readPart('docProps/core.xml'), await readPart('docProps/app.xml')),
    losses: await lossesIn(zip, readPart),
  };
}

/** As the page of a browser holds one; empty where it is none that a document has in it. */
async function heldPicture(image: {
  contentType: string;
  readAsBase64String(): Promise<string>;
}): Promise<{ src: string }> {
  const type = image.contentType.startsWith('image/') ? image.contentType : 'image/png';
  const data = await image.readAsBase64String().catch(() => '');
  return { src: data === '' ? '' : `data:${type};base64,${data}` };
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

async function lossesIn(
  zip: OpenZip,
  readPart: (name: string) => Promise<string>,
): Promise<WordText['losses']> {
  const document = await readPart('word/document.xml');
  const count = (xml: string, sign: RegExp) => xml.match(sign)?.length ?? 0;
  let pageHeads = 0;
  for (const name of zip.sizes.keys()) {
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name) && /<w:t[ >][^<]*\S/.test(await readPart(name)))
      pageHeads += 1;
  }
  const losses: Record<FileLoss, number> = {
    comment: count(await readPart('word/comments.xml'), /<w:comment /g),
    deletion: count(document, /<w:(?:del|moveFrom) /g),
    pageHead: pageHeads,
    formula: count(document, /<m:oMath[ >]/g),
    embed: count(document, /<(?:c:chart|dgm:relIds|w:object)[ >]/g),
  };
  return Object.fromEntries(Object.entries(losses).filter(([, times]) => times > 0));
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
    tags: tags === '' ? [] : tags.split(', '),
  };
  return { title, fields };
}

function textIn(xml: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole).trim();
}
