import type { Language } from '../article/language';

/** What the lists of a site say, whatever its theme is. */
export interface ListWords {
  latest: string;
  newer: string;
  older: string;
  pages: string;
  archive: string;
  tagged: string;
  by: string;
  nothing: string;
  notFound: string;
  notFoundNote: string;
  toFront: string;
  skip: string;
}

export const LIST_WORDS: Record<Language, ListWords> = {
  en: {
    latest: 'Latest',
    newer: 'Newer',
    older: 'Older',
    pages: 'Pages',
    archive: 'Archive',
    tagged: 'Filed under ',
    by: 'By ',
    nothing: 'Nothing has been published here yet.',
    notFound: 'This page is not here',
    notFoundNote: 'It may have moved, or the address may have a slip in it.',
    toFront: 'To the front page',
    skip: 'Skip to the list',
  },
  'zh-Hans': {
    latest: '最新',
    newer: '较新',
    older: '较早',
    pages: '分页',
    archive: '存档',
    tagged: '标签：',
    by: '作者：',
    nothing: '这里还没有文章。',
    notFound: '找不到这一页',
    notFoundNote: '它可能已移走，也可能是网址有误。',
    toFront: '回到首页',
    skip: '跳到列表',
  },
  'zh-Hant': {
    latest: '最新',
    newer: '較新',
    older: '較早',
    pages: '分頁',
    archive: '存檔',
    tagged: '標籤：',
    by: '作者：',
    nothing: '這裡還沒有文章。',
    notFound: '找不到這一頁',
    notFoundNote: '它可能已移走，也可能是網址有誤。',
    toFront: '回到首頁',
    skip: '跳到列表',
  },
};

/** "Page 2 of 7" */
export function pageOf(page: number, pages: number, language: Language): string {
  if (language === 'en') return `Page ${page} of ${pages}`;
  return language === 'zh-Hant' ? `第 ${page} 頁，共 ${pages} 頁` : `第 ${page} 页，共 ${pages} 页`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "November 2026" of "2026-11" */
export function monthInWords(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return language === 'en'
    ? `${MONTHS[Number(number) - 1] ?? number} ${year}`
    : `${year}年${Number(number)}月`;
}
