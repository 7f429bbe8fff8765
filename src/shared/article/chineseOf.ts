import type { Language } from './language';

/** Common characters that only one of the two writes, in pairs. */
const SIMPLIFIED =
  /[这们来国时会说对发现为过还没样点与头东车长门问见应开关经总统湾绝让学业产电报记议员区务权战军华书写语话读认论设证许该请调边进远运连选师带广录张众传价儿两个义习乡亲从优体灯渔风岛气无间几给结续细办动万号听声处复实审将尽]/gu;
const TRADITIONAL =
  /[這們來國時會說對發現為過還沒樣點與頭東車長門問見應開關經總統灣絕讓學業產電報記議員區務權戰軍華書寫語話讀認論設證許該請調邊進遠運連選師帶廣錄張眾傳價兒兩個義習鄉親從優體燈漁風島氣無間幾給結續細辦動萬號聽聲處復實審將盡]/gu;

/** Which Chinese a text would be in: as its page says, or by its characters; `usual` where these say nothing. */
export function chineseOf(
  said: string,
  texts: readonly string[],
  usual: Exclude<Language, 'en'> = 'zh-Hans',
): Exclude<Language, 'en'> {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(said)) return 'zh-Hant';
  if (/^zh-(hans|cn|sg)\b/i.test(said)) return 'zh-Hans';
  const text = texts.join('\n').slice(0, 4000);
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  const more = count(TRADITIONAL) - count(SIMPLIFIED);
  if (more === 0) return usual;
  return more > 0 ? 'zh-Hant' : 'zh-Hans';
}
