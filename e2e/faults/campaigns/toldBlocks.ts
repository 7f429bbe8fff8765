import type { Article } from '../../../src/shared/article/article';
import { blockText } from '../../../src/shared/article/blockText';
import type { Block, List, ShownPicture } from '../../../src/shared/article/blocks';
import type { Embed } from '../../../src/shared/article/blocks/embed';
import { type Table, tableCaption, type TableRow } from '../../../src/shared/article/blocks/table';
import type { Inline } from '../../../src/shared/article/inline';
import { isNoFollow } from '../../../src/shared/article/link';
import { picturesOf } from '../../../src/shared/article/picturesOf';
import { EMBED_SEPARATOR } from '../../../src/shared/export/embed';
import type { Format } from '../../../src/shared/export/format';
import type { Remark } from '../../../src/shared/export/post';
import type { AttributionStyle } from '../../../src/shared/source/attribution';
import { creditOf, creditText } from '../../../src/shared/source/creditOf';
import { dateInWords } from '../../../src/shared/source/dates';
import { embedPlace } from '../../../src/shared/source/embedProvider';
import type { Source } from '../../../src/shared/source/source';
import { SOURCES } from './writtenArticle';

/** What a post says of a source beside its address, in each house style. */
export const KNOWN_OF_SOURCE: Record<AttributionStyle, (keyof Source)[]> = {
  'lead-in': ['outlet', 'url'],
  bracket: ['url'],
  credit: ['title', 'author', 'outlet', 'url', 'published'],
};

type Node =
  Block | Inline | List['children'][number] | Table['children'][number] | TableRow['children'][number];

export interface Telling {
  known: (keyof Source)[];
  sources: Source[];
  format: Format;
  /** What the export said that it loses: it is told of neither side. */
  losses: Remark[];
  /** Pictures come back as pictures. */
  keepsPictures?: boolean;
}

function isLost({ losses }: Telling, thing: string): boolean {
  return losses.some(({ what }) => what.endsWith(`cannot carry ${thing}.`));
}

/** A footnote with its source, which stands as words at its end where a format says that it cannot tell them apart. */
function footnoteWords(inner: string, sourceId: string | null, telling: Telling): string {
  const source = telling.sources.find(({ id }) => id === sourceId);
  if (source === undefined) return inner;
  if (!isLost(telling, 'which words of a footnote are its source'))
    return `${inner} from ${KNOWN_OF_SOURCE.credit.map((field) => source[field]).join()}`;
  return [inner, creditText(creditOf(source, 'en'), 'en')].filter((part) => part !== '').join(' ');
}

const PICTURE_FIELDS = { media: 0, width: 0, height: 0, alt: 0, caption: 0, credit: 0, licence: 0, link: 0 };

/** Pictures come back as words: as many are told as lost when they are imported. */
function pictureBack({ alt, caption, credit, licence }: ShownPicture): string[] {
  const rights = [credit, licence].filter((words) => words !== '').join(', ');
  const line = [caption, caption === '' || rights === '' ? rights : `(${rights})`]
    .filter((words) => words !== '')
    .join(' ');
  return [`paragraph: [${alt}]`, ...(line === '' ? [] : [`paragraph: ${line}`])];
}

function embedBack({ url, title, author, date }: Embed, telling: Telling): string[] {
  if (!isLost(telling, 'which words are a post or a video of another site'))
    return [`embed: ${[url, title, author, date].join(' / ')}`];
  const credit = [embedPlace(url), author, dateInWords(date, 'en')].filter((part) => part !== '');
  // A link of Word ends with its line.
  const links = (title || url).split('\n').map((line) => `[${line}](${url} )`);
  return [`paragraph: ${links.join('\n')}`, `paragraph: ${credit.join(EMBED_SEPARATOR)}`];
}

export function lostPictures({ body }: Article, format: Format): string[] {
  const count = format === 'plain-text' ? 0 : picturesOf({ body }).length;
  const described = 'Where a picture with a description was, that stands in square brackets.';
  return count === 0
    ? []
    : [`Imported without ${count} ${count === 1 ? 'picture' : 'pictures'}. ${described}`];
}

/** Runs of words, as they stand in a line. */
export function runsIn(node: Node): string[] {
  if (node.type === 'picture' || node.type === 'gallery' || node.type === 'embed')
    return blockText(node).split('\n');
  if (node.type === 'text') return node.text.split('\n');
  return 'children' in node ? (node.children as Node[]).flatMap(runsIn) : [];
}

/** A block as lines: its kind, its words with their formats, and where its links lead that are not to a source. */
export function outline(block: Block, telling: Telling): string[] {
  const tell = (nodes: readonly Node[]) => nodes.map((node) => words(node)).join('');
  const words = (node: Node): string => {
    const inner = 'children' in node ? tell(node.children as Node[]) : '';
    switch (node.type) {
      case 'text': {
        const lang = node.$?.lang ?? '';
        return node.format === 0 && lang === '' ? node.text : `{${lang}${node.format}:${node.text}}`;
      }
      case 'linebreak':
        return '\n';
      case 'link': {
        if (SOURCES.some(({ url }) => url === node.url)) return inner;
        const follow =
          isNoFollow(node) && !isLost(telling, 'that a link is not to be followed') ? ' nofollow' : '';
        return `[${inner}](${node.url} ${node.title ?? ''}${follow})`;
      }
      case 'footnote':
        return `^(${footnoteWords(inner, node.sourceId, telling)})`;
      case 'tablecell':
        return `${inner} | `;
      case 'tablerow':
        return `${inner}\n`;
      case 'tablecaption':
        return isLost(telling, 'which words are the caption of a table') ? '' : `(${inner})`;
      case 'heading':
        return `${node.tag}: ${inner}`;
      case 'list':
        return `<${node.listType} ${node.start}>${inner}</list>`;
      case 'note':
        return `${node.noteKind} ${node.date}: ${inner}`;
      case 'horizontalrule':
        return `rule ${node.$?.mark ?? ''}`;
      case 'table': {
        const isColumn =
          node.headerColumn && !isLost(telling, 'that the first cell of a row names it') ? ' column' : '';
        return `table${node.headerRow ? ' row' : ''}${isColumn}: ${inner}`;
      }
      case 'quotation': {
        const source = telling.sources.find(({ id }) => id === node.sourceId);
        return `quotation of ${telling.known.map((field) => source?.[field]).join()}: ${inner}`;
      }
      default:
        return `${node.type}: ${inner}`;
    }
  };
  if ((block.type === 'picture' || block.type === 'gallery') && telling.keepsPictures === true) {
    const size = isLost(telling, `how wide a ${block.type} stands`) ? '' : block.size;
    return [JSON.stringify({ ...block, size }, Object.keys({ ...block, ...PICTURE_FIELDS }).sort())];
  }
  if (block.type === 'picture') return pictureBack(block);
  if (block.type === 'gallery')
    return [
      ...block.pictures.flatMap((one) => pictureBack(one)),
      ...(block.caption === '' ? [] : [`paragraph: ${block.caption}`]),
    ];
  if (block.type === 'embed') return embedBack(block, telling);
  const caption = block.type === 'table' ? tableCaption(block) : [];
  const apart = caption.length > 0 && isLost(telling, 'which words are the caption of a table');
  return [words(block), ...(apart ? [`paragraph: ${tell(caption)}`] : [])];
}
