/** BCP 47 tags of the languages the desk writes in. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  'zh-Hans': 'Chinese, simplified',
  'zh-Hant': 'Chinese, traditional',
};

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

export function isChinese(language: string): boolean {
  return language === 'zh' || language.startsWith('zh-');
}
