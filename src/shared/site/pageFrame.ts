import { isChinese, type Language } from '../article/language';
import { escapeAttribute, escapeText } from '../lib/escapeHtml';
import type { Filling } from './fillTemplate';
import { furnitureHtml } from './furnitureHtml';
import type { PageLinks } from './pageLinks';
import type { Site } from './site';
import { sectionName } from './sectionNames';

export interface FramedPage {
  language: Language;
  /** Of the window; the site's name is put after it. */
  title: string;
  /** The day at the head of the page, in words; '' for none. */
  today: string;
  /** The section whose page or article it is, or ''. */
  section: string;
}

export interface FrameOptions {
  /** Where a reader finds a picture of the library; null where it is gone. */
  pictures(this: void, name: string): string | null;
  /** With the pop-ups. */
  firstVisit: boolean;
}

/** What stands around the text of every page of a site, article or list. Without links it leads nowhere. */
export function pageFrame(
  site: Site,
  page: FramedPage,
  links: PageLinks | null,
  { pictures, firstVisit }: FrameOptions,
): Filling {
  const { language, title, today, section } = page;
  const words = site.theme.words[language];
  const around = furnitureHtml(site, language, pictures);
  return {
    text: {
      language,
      title: `${title} | ${site.name}`,
      today,
      siteName: site.name,
      siteChineseName: site.chineseName,
      motto: words['motto'] ?? '',
      licence: words['licence'] ?? '',
      corrections: words['corrections'] ?? '',
      imprint: words['imprint'] ?? '',
      mark: words['mark'] ?? '',
      // A site of files has nothing that searches.
      search: links === null ? (words['search'] ?? '') : '',
    },
    markup: {
      languages: languageItems(language, links),
      frontLink: anchor(words['front'] ?? '', links?.front(language) ?? null),
      feedsLink: anchor(words['feeds'] ?? '', links?.feed ?? null),
      sections: site.sections
        .map((name) => {
          const current = name === section ? ' aria-current="page"' : '';
          const href = links?.section(name) ?? null;
          return `<li>${anchor(sectionName(site, name, language), href, current)}</li>`;
        })
        .join(''),
      furniture: around.furniture,
      popUps: firstVisit ? around.popUps : '',
    },
    words,
  };
}

/** A link of the frame; without an address it is there and leads nowhere. */
export function anchor(words: string, href: string | null, attributes = ''): string {
  const to = href === null ? '' : ` href="${escapeAttribute(href)}"`;
  return `<a${to}${attributes}>${escapeText(words)}</a>`;
}

/** The same where without an address there are only words. */
export function linkedWords(words: string, href: string | null): string {
  return href === null ? escapeAttribute(words) : anchor(words, href);
}

/** The style sheet of a page, in it or beside it. */
export function styleElement(site: Site, links: PageLinks | null): string {
  // Half a megabyte of fonts is in it,
  // so whoever puts it into a page puts it last and never joins it with more, which would copy it at every pause in the typing.
  return links === null
    ? `<style>${withinStyle(site.theme.css)}</style>`
    : `<link rel="stylesheet" href="${escapeAttribute(links.styleSheet)}">`;
}

/** A theme may come from elsewhere: nothing in it ends the element, and in CSS the stroke means what it meant. */
function withinStyle(css: string): string {
  return css.includes('</') ? css.replace(/<\/(?=style)/gi, '<\\/') : css;
}

function languageItems(language: Language, links: PageLinks | null): string {
  const chinese = language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  const item = (tag: Language, name: string, current: boolean) => {
    const lang = ` lang="${tag}"${current ? ' aria-current="true"' : ''}`;
    return `<li>${anchor(name, links?.front(tag) ?? null, lang)}</li>`;
  };
  return item('en', 'English', language === 'en') + item(chinese, '中文', isChinese(language));
}
