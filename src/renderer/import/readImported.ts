import { uuidv7 } from 'uuidv7';
import { chineseOf } from '../../shared/article/chineseOf';
import type { Block } from '../../shared/article/blocks/index';
import { emptyBody } from '../../shared/article/article';
import { blockText } from '../../shared/article/blockText';
import { picturesIn } from '../../shared/article/picturesOf';
import { proposeLanguage } from '../../shared/article/proposeLanguage';
import type { FiledAs, FileLoss, ImportedArticle, ImportedText } from '../../shared/import/imported';
import { type Media, NO_PICTURE_WORDS } from '../../shared/media/media';
import type { Source } from '../../shared/source/source';
import { onOneLine } from '../../shared/lib/onOneLine';
import {
  HtmlFootnotes,
  loadMarkdownToHtml,
  Losses,
  parseInert,
  type Reading,
  readHtml,
  readText,
  sayLosses,
} from '../reading';
import { cleanAddresses } from './cleanAddresses';
import { shiftHeadings, takeHeadline, takeStandfirst } from './openingOf';
import { fillSources, isUnsure, readAttributions } from './readAttributions';
import { nameOwnSources } from './nameOwnSources';
import { joinCaptions, readOwnMarks } from './readOwnMarks';
import { readPage } from './readPage';

/** A file as an article, and what she should know of it. */
export interface ReadImport {
  article: ImportedArticle;
  remarks: string[];
}

/** What was found in the file, before the article is made of it. */
interface Found extends Partial<Omit<ImportedArticle, 'body' | 'sources' | 'language' | 'filed'>> {
  blocks: Block[];
  sources: Source[];
  /** As the file says it. */
  language?: string;
  remarks: string[];
}

/** The article that a file's text makes; null where there are no words in it. */
export async function readImported(imported: ImportedText, fileName: string): Promise<ReadImport | null> {
  const losses = new Losses();
  for (const [kind, count] of Object.entries(imported.losses)) losses.add(kind as FileLoss, count);
  const { front } = imported;
  const isOwn = front !== null && front.sources !== null;
  const pictures = picturesOf(imported, isOwn);
  const found = await FORMS[imported.form](imported.text, { losses, keepsAll: false, pictures }, front);
  const { blocks, sources, language: said = '', remarks, ...ofText } = found;
  const fields = { ...ofText, ...front?.fields };
  const named = fields.headline || imported.title;
  const isEmpty = picturesIn(blocks).length === 0 && blocks.every((block) => blockText(block).trim() === '');
  if (`${named}${fields.standfirst ?? ''}` === '' && isEmpty && !isOwn) return null;
  // An article of Galley's may have none.
  const headline = onOneLine(named || (isOwn ? '' : fileName.replace(/\.[^.]+$/, '')));
  const chinese = imported.isTraditional ? 'zh-Hant' : chineseOf(said, [headline, ...blocks.map(blockText)]);
  const { root } = emptyBody();
  return {
    article: {
      ...{ standfirst: '', byline: '', section: '', tags: [] },
      ...imported.fields,
      ...fields,
      headline,
      language: fields.language ?? proposeLanguage(headline, blocks, 'en', chinese) ?? 'en',
      body: { root: { ...root, children: blocks.length === 0 ? root.children : blocks } },
      sources,
      ...(front !== null && { filed: filedAs(front, pictures) }),
    },
    remarks: [
      imported.readAs,
      ...(front?.remarks ?? []),
      ...remarks,
      named === '' && !isOwn ? 'It has no headline of its own: the name of the file stands there.' : '',
      sayLosses(losses, false, 'Imported') ?? '',
      imported.ofPictures,
    ].filter((sentence) => sentence !== ''),
  };
}

type Front = ImportedText['front'];

/** The pictures of a file, by their addresses there. A file of Galley's says all of a picture; of another, what was said of it last. */
function picturesOf({ pictures }: ImportedText, isOwn: boolean): Map<string, Media> {
  const said = (media: Media) => (isOwn ? { ...media, ...NO_PICTURE_WORDS } : media);
  return new Map(
    pictures.flatMap(({ address, media }) => [
      [address, said(media)],
      // As Markdown that was read has it.
      [address.replace(/[^!-~]|["<>`^\\{|}]/gu, encodeURIComponent), said(media)],
    ]),
  );
}

function filedAs({ filed, sources }: NonNullable<Front>, pictures: ReadonlyMap<string, Media>): FiledAs {
  const { featured, ...others } = filed;
  const media = featured == null ? featured : pictures.get(featured)?.name;
  return {
    ...others,
    ...(sources !== null && others.slug === undefined && { slug: '' }),
    ...(media !== undefined && { featured: media }),
  };
}

const FORMS: Record<
  ImportedText['form'],
  (text: string, reading: Reading, front: Front) => Found | Promise<Found>
> = {
  html: (text, reading) => readWebText(text, reading),
  markdown: async (text, reading, front) => {
    const markdownToHtml = await loadMarkdownToHtml();
    const html = markdownToHtml(text, () => reading.losses.add('beyond'));
    return front === null || front.sources === null
      ? readWebText(html, reading, readOwnMarks, front?.fields.headline)
      : readOwnText(html, reading, front.sources);
  },
  text: (text) => {
    const { headline, rest } = splitHeadline(text);
    return { headline, blocks: readText(rest), sources: [], remarks: [] };
  },
};

/** A text whose front matter says all that stands around it. */
function readOwnText(html: string, reading: Reading, sources: Source[]): Found {
  const root = parseInert(html);
  joinCaptions(root);
  const read = readHtml(root, uuidv7, { ...reading, sources: nameOwnSources(root, sources) });
  return { blocks: read.blocks, sources: [...sources, ...read.sources], remarks: [] };
}

/** @param named the headline, where it is known already: a heading that says another stays in the text */
function readWebText(
  html: string,
  reading: Reading,
  takeMarks: (root: HTMLElement) => Partial<ImportedArticle> = () => ({}),
  named = '',
): Found {
  const page = readPage(parseInert(html));
  const marked = takeMarks(page.root);
  reading.losses.add('tracking', cleanAddresses(page.root));
  const known = readAttributions(page.root);
  // Before what they may stand in goes: the words of a footnote in a headline come last.
  const footnotes = new HtmlFootnotes(page.root);
  const headline = page.fields.headline ?? takeHeadline(page.root, reading.losses, named);
  const standfirst = page.fields.standfirst ?? takeStandfirst(page.root, reading.losses);
  shiftHeadings(page.root);
  const read = readHtml(page.root, uuidv7, reading, footnotes);
  const sources = fillSources(read.sources, known, page.sources);
  return {
    ...page.fields,
    ...marked,
    blocks: read.blocks,
    sources,
    headline: headline || page.title,
    standfirst,
    language: page.language,
    remarks: [...page.remarks, isUnsure(sources, page.sources) ? SHARED_ADDRESS : ''],
  };
}

const SHARED_ADDRESS =
  'Sources of this page share an address, and nothing says which of them a quotation is from: see to Sources.';

/** A short first line that stands alone and is no sentence. */
function splitHeadline(text: string): { headline: string; rest: string } {
  const [, first = '', rest = ''] =
    /^\s*([^\r\n]{1,160})(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)([\s\S]*)$/.exec(text) ?? [];
  return /[\p{L}\p{N}][^.。;；:：,，]*$/u.test(first.trim())
    ? { headline: first.trim(), rest }
    : { headline: '', rest: text };
}
