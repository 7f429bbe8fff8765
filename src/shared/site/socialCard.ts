import type { Article } from '../article/article';
import type { ShownPicture } from '../article/blocks';
import type { Language } from '../article/language';
import { picturesOf } from '../article/picturesOf';
import { escapeAttribute } from '../lib/escapeHtml';
import { wordsAsShown } from './asShown';
import type { Site } from './site';

/** What a social site, or a messenger, shows of an article that somebody shares: the preview's card and the page's head say the same. */
export interface SocialCard {
  title: string;
  /** The standfirst, or ''. */
  text: string;
  /** The first one of the article, or null. */
  picture: ShownPicture | null;
}

export function socialCard(article: Article, site: Site): SocialCard {
  return {
    title: wordsAsShown(
      site,
      article.headline.trim() || site.theme.words[article.language]['untitled'] || site.name,
    ),
    text: wordsAsShown(site, article.standfirst.trim()),
    picture: picturesOf(article)[0] ?? null,
  };
}

/** A picture in the head of a page: whoever makes the card fetches it, so its address is a full one. */
export interface CardPicture {
  address: string;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
}

export interface SharedPage {
  type: 'article' | 'website';
  title: string;
  text: string;
  language: Language;
  /** The full address of the page, or '' where it has none yet. */
  address: string;
  picture: CardPicture | null;
}

const LOCALES: Record<Language, string> = { en: 'en_GB', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };

/** The lines of Open Graph, and the one that X wants beside them, for the head of a page. */
export function socialMetadata({ name }: Site, page: SharedPage): string[] {
  const { type, title, text, language, address, picture } = page;
  const lines: [string, string][] = [
    ['og:type', type],
    ['og:site_name', name],
    ['og:locale', LOCALES[language]],
    ['og:title', title],
    ['og:description', text],
    ['og:url', address],
    ...(picture === null
      ? []
      : ([
          ['og:image', picture.address],
          ['og:image:width', String(picture.width)],
          ['og:image:height', String(picture.height)],
          ['og:image:alt', picture.alt.trim()],
        ] satisfies [string, string][])),
  ];
  return [
    ...lines
      .filter(([, content]) => content !== '')
      .map(([property, content]) => `<meta property="${property}" content="${escapeAttribute(content)}">`),
    `<meta name="twitter:card" content="${picture === null ? 'summary' : 'summary_large_image'}">`,
  ];
}
