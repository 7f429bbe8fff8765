import { uuidv7 } from 'uuidv7';
import type { Block } from '../../shared/article/blocks/index';
import { emptyBody } from '../../shared/article/article';
import { blockText } from '../../shared/article/blockText';
import { picturesIn } from '../../shared/article/picturesOf';
import { proposeLanguage } from '../../shared/article/proposeLanguage';
import type { FileLoss, ImportedArticle, ImportedText } from '../../shared/import/imported';
import { cleanLink } from '../../shared/source/cleanLink';
import type { Source } from '../../shared/source/source';
import { onOneLine } from '../../shared/lib/onOneLine';
import {
  loadMarkdownToHtml,
  Losses,
  parseInert,
  type Reading,
  readHtml,
  readText,
  sayLosses,
} from '../reading';
import { chineseOf } from './chineseOf';
import { cleanAddresses } from './cleanAddresses';
import { shiftHeadings, takeHeadline, takeStandfirst } from './openingOf';
import { fillSources, readAttributions } from './readAttributions';
import { readFrontMatter } from './readFrontMatter';
import { readOwnMarks } from './readOwnMarks';
import { readPage } from './readPage';

/** A file as an article, and what she should know of it. */
export interface ReadImport {
  article: ImportedArticle;
  remarks: string[];
}

/** What was found in the file, before the article is made of it. */
interface Found extends Partial<Omit<ImportedArticle, 'body' | 'sources' | 'language'>> {
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
  const found = await FORMS[imported.form](imported.text, {
    losses,
    keepsAll: false,
    pictures: new Map(imported.pictures.map(({ address, media }) => [address, media])),
  });
  const { blocks, sources, language: said = '', remarks, ...fields } = found;
  const named = fields.headline || imported.title;
  const isEmpty = picturesIn(blocks).length === 0 && blocks.every((block) => blockText(block).trim() === '');
  if (named === '' && isEmpty) return null;
  const headline = onOneLine(named || fileName.replace(/\.[^.]+$/, ''));
  const chinese = imported.isTraditional ? 'zh-Hant' : chineseOf(said, [headline, ...blocks.map(blockText)]);
  const { root } = emptyBody();
  return {
    article: {
      ...{ standfirst: '', byline: '', section: '', tags: [] },
      ...imported.fields,
      ...fields,
      headline,
      language: proposeLanguage(headline, blocks, 'en', chinese) ?? 'en',
      body: { root: { ...root, children: blocks.length === 0 ? root.children : blocks } },
      sources,
    },
    remarks: [
      imported.readAs,
      ...remarks,
      named === '' ? 'It has no headline of its own: the name of the file stands there.' : '',
      sayLosses(losses, false, 'Imported') ?? '',
      imported.ofPictures,
    ].filter((sentence) => sentence !== ''),
  };
}

const FORMS: Record<ImportedText['form'], (text: string, reading: Reading) => Found | Promise<Found>> = {
  html: (text, reading) => readWebText(text, reading),
  markdown: async (text, reading) => {
    const { body, fields, remarks } = readFrontMatter(text);
    const markdownToHtml = await loadMarkdownToHtml();
    const found = readWebText(markdownToHtml(body), reading, readOwnMarks);
    return { ...found, ...fields, remarks: [...remarks, ...found.remarks] };
  },
  text: (text) => {
    const { headline, rest } = splitHeadline(text);
    return { headline, blocks: readText(rest), sources: [], remarks: [] };
  },
};

function readWebText(
  html: string,
  reading: Reading,
  takeMarks: (root: HTMLElement) => Partial<ImportedArticle> = () => ({}),
): Found {
  const page = readPage(parseInert(html));
  const marked = takeMarks(page.root);
  const headline = page.fields.headline ?? takeHeadline(page.root);
  const standfirst = page.fields.standfirst ?? takeStandfirst(page.root);
  shiftHeadings(page.root);
  reading.losses.add('tracking', cleanAddresses(page.root));
  const known = readAttributions(page.root);
  const ofPage = [...page.sources].map(([url, said]) => [cleanLink(url), said] as const);
  const read = readHtml(page.root, uuidv7, reading);
  return {
    ...page.fields,
    ...marked,
    blocks: read.blocks,
    sources: fillSources(read.sources, new Map([...known, ...ofPage])),
    headline: headline || page.title,
    standfirst,
    language: page.language,
    remarks: page.remarks,
  };
}

/** A short first line that stands alone and is no sentence. */
function splitHeadline(text: string): { headline: string; rest: string } {
  const [, first = '', rest = ''] =
    /^\s*([^\r\n]{1,160})(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)([\s\S]*)$/.exec(text) ?? [];
  return /[\p{L}\p{N}][^.。;；:：,，]*$/u.test(first.trim())
    ? { headline: first.trim(), rest }
    : { headline: '', rest: text };
}
