import { isChinese, type Language } from '../article/language';
import { escapeAttribute, escapeText } from '../lib/escapeHtml';
import type { RenderContext } from './context';

/** Another version of an article that readers can see. */
export interface PostVersion {
  language: Language;
  /** Where readers find it: the full address. */
  address: string;
  /** How a page of the same site leads there, where it stands on one. */
  href?: string;
}

/** The words by which a page leads to a version: in its own language, for whoever reads that. */
const NAMES: Record<Language, string> = { en: 'English version', 'zh-Hans': '中文版', 'zh-Hant': '中文版' };
/** Where the article has a version in either Chinese. */
const BOTH_CHINESE: Record<Language, string> = {
  ...NAMES,
  'zh-Hans': '简体中文版',
  'zh-Hant': '繁體中文版',
};
const BETWEEN = ' · ';

/** By this name a paragraph of a post is known for the line of the versions. */
export const VERSIONS_CLASS = 'galley-versions';

/** What the page says of a version. */
function nameOf({ language }: PostVersion, { article, versions }: Shown): string {
  const chinese = [article.language, ...versions.map((version) => version.language)].filter(isChinese);
  return (new Set(chinese).size > 1 ? BOTH_CHINESE : NAMES)[language];
}

type Shown = Pick<RenderContext, 'article' | 'versions' | 'marksLanguages'>;

/** The links of the line; '' where there is no other version, or where she leads to it in the text herself. */
export function versionLinks(context: Shown): string {
  if (context.versions.length === 0) return '';
  const text = JSON.stringify(context.article.body);
  return context.versions
    .filter(({ address }) => !leadsTo(text, address))
    .map((version) => {
      const { language, address, href = address } = version;
      const marks = context.marksLanguages ? ` hreflang="${language}"` : '';
      const lang = language === context.article.language ? '' : ` lang="${language}"`;
      return `<a href="${escapeAttribute(href)}"${marks}${lang} rel="alternate">${escapeText(nameOf(version, context))}</a>`;
    })
    .join(BETWEEN);
}

/** For programs that read the head of a page. */
export function alternateLinks({ versions }: Pick<RenderContext, 'versions'>): string[] {
  return versions.map(
    ({ language, address }) =>
      `<link rel="alternate" hreflang="${language}" href="${escapeAttribute(address)}">`,
  );
}

/** In a link of hers, or in the markup of a block that is kept as its site has it. */
const leadsTo = (text: string, address: string) =>
  [JSON.stringify(address), JSON.stringify(hrefOf(address)).slice(1, -1)].some((link) => text.includes(link));
const hrefOf = (address: string) => `href="${escapeAttribute(address)}"`;

/** Whether a post leads to a version. */
export function postLeadsTo(content: string, address: string): boolean {
  return content.includes(hrefOf(address));
}

/** What a piece of a post is that is the line of the versions and nothing else: the addresses, in their order; else null. */
export function versionsIn(piece: string): string[] | null {
  const line = LINE.exec(piece.trim())?.[1];
  if (line === undefined) return null;
  const links = line.split(BETWEEN).map((html) => LINK.exec(html)?.[1]);
  return links.every((address) => address !== undefined) ? links.map(unescape) : null;
}

/** The addresses of the versions to which a post leads in such a line. */
export function versionsOfPost(content: string): string[] {
  const line = new RegExp(`<p class="${VERSIONS_CLASS}">.*?</p>`).exec(content)?.[0];
  return line === undefined ? [] : (versionsIn(line) ?? []);
}

const LINE = new RegExp(
  `^(?:<!-- wp:paragraph \\{"className":"${VERSIONS_CLASS}"\\} -->\\s*)?<p class="${VERSIONS_CLASS}">(.*)</p>(?:\\s*<!-- /wp:paragraph -->)?$`,
);
const WORDS = [...new Set([...Object.values(NAMES), ...Object.values(BOTH_CHINESE)])].join('|');
const LINK = new RegExp(
  `^<a href="([^"<>]*)"(?: hreflang="[\\w-]+")?(?: lang="[\\w-]+")? rel="alternate">(?:${WORDS})</a>$`,
);

const unescape = (attribute: string) =>
  attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&(?:amp|#0*38);/g, '&');
