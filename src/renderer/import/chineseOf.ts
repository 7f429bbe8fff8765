import type { Language } from '../../shared/article/language';

/** Common characters that only one of the two writes. */
const SIMPLIFIED = /[这们来国时会说对发现为过还没样点与头东车长门问见应开关经样]/gu;
const TRADITIONAL = /[這們來國時會說對發現為過還沒樣點與頭東車長門問見應開關經樣]/gu;

/** Which Chinese a text would be in: as its page says, or by its characters. */
export function chineseOf(said: string, texts: readonly string[]): Language {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(said)) return 'zh-Hant';
  if (/^zh-(hans|cn|sg)\b/i.test(said)) return 'zh-Hans';
  const text = texts.join('\n').slice(0, 4000);
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
}
