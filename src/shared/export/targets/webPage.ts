import type { Paragraph, ShownPicture } from '../../article/blocks';
import { hasDots } from '../../article/blocks/separator';
import { withWords } from '../../article/blockText';
import { noteLabel } from '../../article/noteLabel';
import type { Inline } from '../../article/inline';
import { checkMark } from '../../article/checkMark';
import { isChinese, type Language } from '../../article/language';
import { type NestedList, nestList } from '../../article/nestList';
import { datedAt } from '../../article/publication';
import { asShown } from '../../site/asShown';
import { canonicalAddress } from '../../site/canonicalAddress';
import { type Filling, fillTemplate } from '../../site/fillTemplate';
import { anchor, linkedWords, pageFrame, styleElement } from '../../site/pageFrame';
import { sectionName } from '../../site/sectionNames';
import { siteMoment } from '../../site/siteClock';
import { type CardPicture, socialCard, socialMetadata } from '../../site/socialCard';
import type { AttributedQuotation } from '../../source/attribute';
import { loseSaying, type RenderContext, type Target } from '../context';
import { inlinesLanguage, quotationLanguage } from '../blockLanguage';
import { creditHtml } from '../html/creditHtml';
import { escapeAttribute, escapeText } from '../../lib/escapeHtml';
import { footnotesHtml } from '../html/footnotesHtml';
import { type InlineStyle, inlinesHtml } from '../html/inlinesHtml';
import { itemHtml } from '../html/itemHtml';
import { codeHtml } from '../html/codeHtml';
import { galleryClass, galleryHtml } from '../html/galleryHtml';
import { newsArticleJson } from '../html/newsArticleJson';
import { preHtml } from '../html/preHtml';
import { noteClass } from '../html/noteClass';
import { figcaptionHtml, imageHtml, missingPictureHtml } from '../html/pictureHtml';
import { drawEmbed } from '../embed';
import { opaqueWords } from '../opaqueWords';
import { type DrawnPicture, drawPicture } from '../picture';
import { tableHtml } from '../html/tableHtml';
import { sourceList } from '../html/sourceList';
import { alternateLinks, versionLinks } from '../versions';

const STYLE: InlineStyle = {
  sourceLink: ' class="source"',
  bracket: (link, lang) => `<span class="bracket"${lang}>[${link}]</span>`,
};

/** The whole page as the site's readers get it, in one file: theme, fonts and furniture are in it, and no script. */
export const webPage: Target = {
  blocks: {
    paragraph: (block, context) =>
      elementHtml('p', block.children, inlinesLanguage(block.children, context), context),
    heading: (block, context) =>
      elementHtml(block.tag, block.children, inlinesLanguage(block.children, context), context),
    list: (block, context) => listHtml(nestList(block), context),
    horizontalrule: (block) => (hasDots(block) ? '<hr class="dots">' : '<hr>'),
    quotation: quotationHtml,
    pullquote: (block, context) => {
      const html = elementHtml('p', block.children, inlinesLanguage(block.children, context), context);
      return html === '' ? '' : `<figure class="pull-quote">${html}</figure>`;
    },
    verse: (block, context) => keptLinesHtml(' class="verse"', block.children, context),
    preformatted: (block, context) => keptLinesHtml('', block.children, context),
    code: (block) => codeHtml(block),
    note: (block, context) => {
      const html = paragraphsHtml(block.children, context).join('');
      if (html === '') return '';
      const label = `<p class="note-label">${escapeText(noteLabel(block, context.article.language))}</p>`;
      return `<div class="${noteClass(block)}" role="note">${label}${html}</div>`;
    },
    details: (block, context) => {
      const [summary, ...rest] = withWords(block.children);
      if (summary === undefined) return '';
      const line = elementHtml(
        'summary',
        summary.children,
        inlinesLanguage(summary.children, context),
        context,
      );
      return `<details>${line}${paragraphsHtml(rest, context).join('')}</details>`;
    },
    picture: (block, context) => {
      const width = block.size === 'text' ? '' : ` ${block.size}`;
      return pictureHtml(block, drawPicture(block, context), context, width);
    },
    gallery: (block, context) => {
      const className = block.size === 'text' ? galleryClass(block) : `${galleryClass(block)} ${block.size}`;
      return galleryHtml(block, { className, gap: '', style: STYLE }, context, (picture, drawn) =>
        pictureHtml(picture, drawn, context),
      );
    },
    opaque: (block, context) =>
      elementHtml('p', opaqueWords(block, context), context.article.language, context),
    embed: (block, context) => {
      const drawn = drawEmbed(block, context);
      if (drawn === null) return '';
      const { words, credit, className } = drawn;
      const part = (tag: string, inlines: Inline[]) =>
        elementHtml(tag, inlines, inlinesLanguage(inlines, context), context);
      return `<figure class="${className}">${part('p', words)}${part('figcaption', credit)}</figure>`;
    },
    table: (block, context) => {
      const { table, caption } = tableHtml(block, (inlines) => {
        const language = inlinesLanguage(inlines, context);
        const html = inlinesHtml(inlines, language, STYLE, context);
        return { attributes: language === context.article.language ? '' : ` lang="${language}"`, html };
      });
      if (table + caption === '') return '';
      // A wide one scrolls in it, also by the arrow keys; its caption names it.
      const name = caption === '' ? ` aria-label="${TABLE_NAMES[context.article.language]}"` : '';
      return `<figure class="table" tabindex="0"${name}>${table}${caption}</figure>`;
    },
  },
  document,
};

const TABLE_NAMES: Record<Language, string> = { en: 'Table', 'zh-Hans': '表格', 'zh-Hant': '表格' };

function elementHtml(tag: string, inlines: Inline[], language: Language, context: RenderContext): string {
  const html = inlinesHtml(inlines, language, STYLE, context);
  if (html.trim() === '') return '';
  const lang = language === context.article.language ? '' : ` lang="${language}"`;
  return `<${tag}${lang}>${html}</${tag}>`;
}

function paragraphsHtml(paragraphs: readonly Paragraph[], context: RenderContext): string[] {
  return paragraphs
    .map(({ children }) => elementHtml('p', children, inlinesLanguage(children, context), context))
    .filter((html) => html !== '');
}

function keptLinesHtml(attributes: string, inlines: Inline[], context: RenderContext): string {
  const language = inlinesLanguage(inlines, context);
  const html = preHtml(inlines, language, STYLE, context);
  const lang = language === context.article.language ? '' : ` lang="${language}"`;
  return html === '' ? '' : `<pre${attributes}${lang}>${html}</pre>`;
}

function pictureHtml(picture: ShownPicture, drawn: DrawnPicture, context: RenderContext, width = ''): string {
  if (drawn.src === null) return `<p class="picture-gone">${missingPictureHtml(drawn, STYLE, context)}</p>`;
  const size = ` width="${picture.width}" height="${picture.height}" loading="lazy"`;
  const image = imageHtml(drawn, escapeAttribute(drawn.alt), sizesHtml(picture, context) + size);
  return `<figure class="picture${width}">${image}${figcaptionHtml(drawn, STYLE, context)}</figure>`;
}

/** A reader's browser takes the smallest that fills its place: the column of the text, or the whole width. */
function sizesHtml({ media, width }: ShownPicture, context: RenderContext): string {
  const smaller = context.smaller(media);
  if (smaller.length === 0) return '';
  const all = [...smaller, { address: context.pictures(media) ?? '', width }];
  const set = all.map(({ address, width }) => `${address} ${width}w`).join(', ');
  return ` srcset="${escapeAttribute(set)}" sizes="(min-width: 700px) 640px, 100vw"`;
}

function listHtml(list: NestedList, context: RenderContext): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const kind = list.isCheckList ? ' class="checks"' : '';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const items = list.items.map((item) => {
    const html = itemHtml(item.inlines, context, (inlines, language) =>
      inlinesHtml(inlines, language, STYLE, context),
    );
    return `<li>${checkMark(item.checked)}${html}${item.lists.map((nested) => listHtml(nested, context)).join('')}</li>`;
  });
  return items.length === 0 ? '' : `<${tag}${start}${kind}>${items.join('')}</${tag}>`;
}

function quotationHtml(block: AttributedQuotation, context: RenderContext): string {
  const language = quotationLanguage(block.children, context);
  const paragraphs = block.children
    .map((paragraph) => quotedParagraph(paragraph, language, context))
    .join('');
  if (paragraphs === '') return '';
  const cite = block.address === null ? '' : ` cite="${escapeAttribute(block.address)}"`;
  const lang = language === context.article.language ? '' : ` lang="${language}"`;
  return `<blockquote${cite}${lang}>${paragraphs}${creditLine(block, context)}</blockquote>`;
}

/** A quotation mark that opens a paragraph hangs in the margin. */
function quotedParagraph(paragraph: Paragraph, language: Language, context: RenderContext): string {
  const html = inlinesHtml(paragraph.children, language, STYLE, context);
  if (html.trim() === '') return '';
  return /^(?:<[^>]+>)*[“‘「『]/.test(html) ? `<p class="hung">${html}</p>` : `<p>${html}</p>`;
}

function creditLine({ credit }: AttributedQuotation, { article }: RenderContext): string {
  if (credit.length === 0) return '';
  const title = credit.filter((part) => part.kind === 'title');
  const rest = credit.filter((part) => part.kind !== 'title');
  const cite = title.length === 0 ? '' : `<cite>${creditHtml(title, article.language)}</cite> `;
  const lang = ` lang="${article.language}"`;
  return `<footer class="credit"${lang}>${cite}${creditHtml(rest, article.language)}</footer>`;
}

function footnotes(context: RenderContext): string[] {
  const items = footnotesHtml(context, STYLE).map((html) => `<li>${html}</li>`);
  return items.length === 0 ? [] : [`<ol class="footnotes" role="doc-endnotes">${items.join('')}</ol>`];
}

function document(blocks: string[], context: RenderContext): string {
  const { site } = context;
  const body = [...blocks, ...footnotes(context)].join('\n');
  const versions = versionLinks(context);
  // A theme that has no place for it loses nothing.
  if (versions === '' || site.theme.template.includes('{{{versions}}}'))
    return pageAround(body, versions, context);
  return pageAround(`<p class="versions">${versions}</p>\n${body}`, '', context);
}

/** The page of the site around the text of an article. @param versions the links to its other versions, or '' */
export function pageAround(body: string, versions: string, context: RenderContext): string {
  const { article, site, links } = context;
  const words = site.theme.words[article.language];
  const { title: headline, text: standfirst } = socialCard(article, site);
  const moment = siteMoment(datedAt(article), site.timeZone, article.language);
  const section = article.section.trim();
  const byline = article.byline.trim() || (words['byline'] ?? '');
  const shown = asShown(site, body);
  if (shown !== body)
    loseSaying(
      context,
      'Straight quotation marks, dashes and dots of the text are curly in it, as the site shows them.',
    );
  const frame = pageFrame(
    site,
    { language: article.language, title: headline, today: moment.today, section: article.section },
    links,
    context,
  );
  const filling: Filling = {
    words,
    text: {
      ...frame.text,
      headline,
      standfirst,
      changedAt: article.changedAt,
      datedAt: datedAt(article),
      date: moment.date,
    },
    markup: {
      ...frame.markup,
      metadata: metadata(context),
      section: linkedWords(
        sectionName(site, section, article.language),
        section === '' ? null : (links?.section(section) ?? null),
      ),
      byline: linkedWords(byline, byline === '' ? null : (links?.author(byline) ?? null)),
      body: shown,
      versions,
      sources: sourceList(context, words),
      tags: tagLinks(context),
      listing: '',
    },
  };
  return fillTemplate(site.theme.template, filling);
}

function metadata(context: RenderContext): string {
  const { article, site, links } = context;
  const { title, text, picture } = socialCard(article, site);
  const canonical = links?.canonical ?? canonicalAddress(site, article);
  const named = (name: string, content: string) =>
    content.trim() === '' ? [] : [`<meta name="${name}" content="${escapeAttribute(content.trim())}">`];
  const rest = [
    ...named('description', text),
    ...named('author', article.byline),
    ...(canonical === '' ? [] : [`<link rel="canonical" href="${escapeAttribute(canonical)}">`]),
    ...alternateLinks(context),
    ...socialMetadata(site, {
      ...{ type: 'article', title, text, language: article.language, address: canonical },
      picture: picture === null ? null : cardPicture(picture, context),
    }),
    ...(article.publishedAt === undefined
      ? []
      : [`<meta property="article:published_time" content="${escapeAttribute(article.publishedAt)}">`]),
    `<meta property="article:modified_time" content="${escapeAttribute(article.changedAt)}">`,
    `<script type="application/ld+json">${newsArticleJson(title, canonical, context)}</script>`,
  ].join('\n');
  return `${rest}\n${styleElement(site, links)}`;
}

/** A page that is one file has no address of its pictures that anybody else could fetch. */
function cardPicture(
  { media, width, height, alt }: ShownPicture,
  { links }: RenderContext,
): CardPicture | null {
  const found = links?.cardPicture(media, width) ?? null;
  return found && { ...found, height: Math.round((height * found.width) / width), alt };
}

function tagLinks({ article, links }: RenderContext): string {
  return article.tags
    .filter((tag) => tag.trim() !== '')
    .map((tag) => anchor(tag, links?.tag(tag) ?? null))
    .join(isChinese(article.language) ? '、' : ', ');
}
