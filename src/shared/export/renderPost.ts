import type { Article } from '../article/article';
import { isChinese, type Language } from '../article/language';
import type { PageLinks } from '../site/pageLinks';
import type { Site } from '../site/site';
import { attribute, type AttributedBlock } from '../source/attribute';
import { lose, type RenderContext, type SmallerPicture, type Target } from './context';
import { FORMAT_DESCRIPTIONS, type Format } from './format';
import { loseLayout } from './lostStyles';
import type { Post } from './post';
import { canBeSiteNotes } from './siteNotes';
import { targetOf } from './targets';
import type { PostVersion } from './versions';

export interface RenderOptions {
  /** Shows the site's pop-up as a reader meets it on the first visit; only the web page has one. */
  firstVisit?: boolean;
  /** Where the web page's frame leads; it leads nowhere where it is not said. */
  links?: PageLinks;
  /** Where a reader of the post finds a stored picture, or null where it is gone; its mere name where it is not said. */
  pictures?(this: void, media: string): string | null;
  /** Smaller sizes of it that a reader finds too, the smallest first; only a page of a site made of files has some. */
  smaller?(this: void, media: string): readonly SmallerPicture[];
  /** Under which number the site has a stored picture; null where it has none, as in a file. */
  pictureIds?(this: void, media: string): number | null;
  /** The post goes into a site's own fields: headline, standfirst and the like do not stand in its text. */
  hasFields?: boolean;
  /** Its sources are listed beside the text: each quotation and footnote names its own by id, and lead-ins stay as they are. Markdown alone can. */
  listsSources?: boolean;
  /** The site keeps footnotes of its own, as WordPress does. */
  hasSiteNotes?: boolean;
  /** Other versions of the article that readers can see; none where they are not said. */
  versions?: readonly PostVersion[];
  /** Whether a link of the text may say in which language its page is; it does where nothing is said. */
  marksLanguages?: boolean;
  /** Whether a stored picture moves; none does where it is not said. */
  moves?(this: void, media: string): boolean;
}

/**
 * Renders an article as a post: the one way from article to post, for preview, export and publishing alike.
 * Pure and deterministic: the same article, site and format give the same bytes.
 */
export function renderPost(article: Article, site: Site, format: Format, options: RenderOptions = {}): Post {
  const { extension, mediaType } = FORMAT_DESCRIPTIONS[format];
  const { target, rendered, attributed, context } = render(article, site, format, options);
  const text = target.document(rendered.filter(Boolean), context);
  return {
    format,
    fileName: `${article.slug || 'untitled'}.${extension}`,
    mediaType,
    text,
    siteNotes: context.siteNotes,
    losses: [...attributed.losses, ...context.losses.values()],
    notes: attributed.notes,
  };
}

/** What each block of an article is in a post, in their order; '' for one that is not in it. */
export function renderPieces(
  article: Article,
  site: Site,
  format: Format,
  options: RenderOptions = {},
): string[] {
  return render(article, site, format, options).rendered;
}

function render(article: Article, site: Site, format: Format, options: RenderOptions) {
  const attributed = attribute(article, options.listsSources === true ? 'listed' : site.attribution);
  const target = targetOf(format, site.theme);
  const isPost = target.isPost ?? false;
  const context: RenderContext = {
    article,
    site,
    format,
    firstVisit: options.firstVisit ?? false,
    links: options.links ?? null,
    smaller: options.smaller ?? (() => []),
    pictures: options.pictures ?? ((media) => media),
    pictureIds: options.pictureIds ?? (() => null),
    listsSources: options.listsSources ?? false,
    hasFields: options.hasFields ?? isPost,
    hasSiteNotes: (options.hasSiteNotes ?? isPost) && canBeSiteNotes(article),
    siteNotes: [],
    versions: options.versions ?? [],
    marksLanguages: options.marksLanguages ?? true,
    moves: options.moves ?? (() => false),
    chinese: chineseOf(article),
    block: null,
    previous: null,
    otherListMark: false,
    footnotes: new Map(),
    losses: new Map(),
    lossPlace: { block: null, where: '' },
  };
  const rendered = renderBlocks(attributed.blocks, target, context);
  return { target, rendered, attributed, context };
}

function renderBlocks(blocks: readonly AttributedBlock[], target: Target, context: RenderContext): string[] {
  const rendered = blocks.map((block, index) => {
    context.block = block;
    loseLayout(context.article.body.root.children[index]!, context);
    // The kind picks the function, so its argument is of that kind.
    const draw = target.blocks[block.type] as (block: AttributedBlock, context: RenderContext) => string;
    const text = draw(block, context);
    if (text !== '') context.previous = block;
    return text;
  });
  context.block = null;
  // At the end of a text nobody misses one.
  const last = rendered.findLastIndex((text) => text !== '');
  const first = rendered.indexOf('');
  if (target.losesEmpty === true && first !== -1 && first < last) lose(context, 'empty paragraphs');
  return rendered;
}

/** Which Chinese a Chinese passage of an article is taken for: the article's, or else its first Chinese source's. */
function chineseOf(article: Article): Language {
  if (isChinese(article.language)) return article.language;
  return article.sources.find((source) => isChinese(source.language))?.language ?? 'zh-Hans';
}
