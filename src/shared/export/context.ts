import type { Article } from '../article/article';
import { blockText, firstWords } from '../article/blockText';
import type { BlockKind } from '../article/blocks';
import type { Footnote } from '../article/inline';
import type { Language } from '../article/language';
import type { PageLinks } from '../site/pageLinks';
import type { Site } from '../site/site';
import type { AttributedBlock, AttributedQuotation } from '../source/attribute';
import type { Format } from './format';
import type { Remark } from './post';
import type { SiteNote } from './siteNotes';
import type { PostVersion } from './versions';

/** A stored picture made smaller. */
export interface SmallerPicture {
  address: string;
  /** In pixels. */
  width: number;
}

/** What a target sees while it renders one article. */
export interface RenderContext {
  readonly article: Article;
  readonly site: Site;
  readonly format: Format;
  readonly firstVisit: boolean;
  /** Where the page's frame leads; null where it leads nowhere. */
  readonly links: PageLinks | null;
  /** Where a reader of the post finds a stored picture; null where it is gone. */
  pictures(media: string): string | null;
  /** The same picture in smaller sizes, the smallest first. */
  smaller(media: string): readonly SmallerPicture[];
  /** Under which number the site has a stored picture; null where it has none. */
  pictureIds(media: string): number | null;
  /** Whether the site has headline, standfirst and the like in fields of their own. */
  readonly hasFields: boolean;
  /** Whether sources are listed beside the text, so that it names them by their ids. */
  readonly listsSources: boolean;
  /** Whether footnotes are WordPress's own, beside the text; else they are a list in it. */
  readonly hasSiteNotes: boolean;
  /** Those that the document had, once it is written. */
  readonly siteNotes: SiteNote[];
  /** Other versions of the article that readers can see. */
  readonly versions: readonly PostVersion[];
  /** Whether a link of the text may say the language of what it leads to: WordPress takes that out of authors' posts. */
  readonly marksLanguages: boolean;
  /** Whether a stored picture is of several frames. */
  moves(media: string): boolean;
  /** Which Chinese a Chinese passage is in. */
  readonly chinese: Language;
  /** The block being rendered, and the one before it; losses name the first. */
  block: AttributedBlock | null;
  previous: AttributedBlock | null;
  /** Whether the last list had Markdown's second mark. */
  otherListMark: boolean;
  /** The footnotes that a block refers to so far, with their numbers. */
  readonly footnotes: Map<Footnote, number>;
  readonly losses: Map<string, Remark>;
  /** The first words of the block that lost something last: a block may lose much, and is read once for it. */
  lossPlace: { block: AttributedBlock | null; where: string };
}

type AttributedBlockOf<Kind extends BlockKind> = Kind extends 'quotation'
  ? AttributedQuotation
  : Extract<AttributedBlock, { type: Kind }>;

/** An output format: a function for every kind of block, and the document around them. */
export interface Target {
  /** Each gives the block as the format writes it, or '' for a block without words. */
  blocks: { [Kind in BlockKind]: (block: AttributedBlockOf<Kind>, context: RenderContext) => string };
  /** Its text is a post, so that headline, standfirst and footnotes stand apart from it. */
  isPost?: true;
  /** Paragraphs without words between others are gone, and that is told. */
  losesEmpty?: true;
  /** The whole file around the blocks that were not ''. */
  document(blocks: string[], context: RenderContext): string;
}

const FORMAT_AS_SUBJECT: Record<Format, string> = {
  'web-page': 'The web page',
  'wordpress-blocks': 'WordPress blocks',
  'classic-html': 'Classic HTML',
  markdown: 'Markdown',
  'plain-text': 'Plain text',
  word: 'The Word document',
};

/** Notes that the format cannot carry something: "Markdown cannot carry underlining." */
export function lose(context: RenderContext, thing: string): void {
  loseSaying(context, `${FORMAT_AS_SUBJECT[context.format]} cannot carry ${thing}.`);
}

/** The same in a sentence of its own. One sentence stands once for a place. */
export function loseSaying(context: RenderContext, what: string): void {
  const { block } = context;
  if (context.lossPlace.block !== block) {
    context.lossPlace = { block, where: block ? firstWords(blockText(block)) : '' };
  }
  const { where } = context.lossPlace;
  context.losses.set(`${what}\n${where}`, { what, where });
}
