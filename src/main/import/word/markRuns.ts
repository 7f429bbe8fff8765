/** Signs that no text has, around what is said of words. */
const LANGUAGE = { open: '\ufdd2', end: '\ufdd3', close: '\ufdd4' };
const TITLE = { open: '\ufdd5', close: '\ufdd6' };

/** A run that holds no other. */
const RUN = /<w:r[ >](?:(?!<w:r[ >]|<\/w:r>).)*<\/w:r>/gs;
const WORDS = /(<w:t(?: [^>]*)?>)([^<]+)(<\/w:t>)/g;
const HYPERLINK = /<w:hyperlink [^>]*w:tooltip="([^"]+)"[^>]*>(?:(?!<\/w:hyperlink>).)*/gs;
/** The same as Word writes it in a field. */
const FIELD =
  /<w:instrText[^>]*>[^<]*HYPERLINK[^<]*\\o\s+(?:"|&quot;)((?:(?!"|&quot;)[^<])+)(?:"|&quot;)[^<]*<\/w:instrText>(?:(?!w:fldCharType="end").)*/gs;

const FIELD_TITLE = /\\o\s+(?:"|&quot;)(?:(?!"|&quot;)[^<])+(?:"|&quot;)/;

/**
 * Writes the languages of runs and the titles of links into the words, since mammoth does not tell them. Word says a language
 * of every word, so that the `usual` one of the document is left out.
 */
export function markRuns(xml: string, usual: string): string {
  const titled = (whole: string, title: string) =>
    whole.replace(/<w:t(?: [^>]*)?>/, (start) => start + TITLE.open + title + TITLE.close);
  return (
    xml
      .replace(/[\ufdd2-\ufdd6]/g, '')
      .replace(RUN, (run) => {
        const language = languageOf(run);
        if (language === '' || primary(language) === primary(usual)) return run;
        const { open, end, close } = LANGUAGE;
        return run.replace(
          WORDS,
          (_, start: string, words: string, stop: string) =>
            start + open + language + end + words + close + stop,
        );
      })
      .replace(HYPERLINK, titled)
      // mammoth would take the title for a part of the address.
      .replace(FIELD, (whole: string, title: string) => titled(whole, title).replace(FIELD_TITLE, ''))
  );
}

/** What was written into the words, as HTML has it. */
export function readMarks(html: string): string {
  return html
    .replace(
      /<a ([^>]*)>((?:<[^>]*>|\ufdd2[^\ufdd3]*\ufdd3)*)\ufdd5([^\ufdd6]*)\ufdd6/g,
      (_, attributes: string, between: string, title: string) =>
        `<a ${attributes} title="${title.replaceAll('"', '&quot;')}">${between}`,
    )
    .replace(/\ufdd5[^\ufdd6]*\ufdd6/g, '')
    .replace(/\ufdd2([\w-]*)\ufdd3([^\ufdd4]*)\ufdd4/g, '<span lang="$1">$2</span>');
}

/** The language that most letters of a document are said to be in; `usual` is that of those of which nothing is said. */
export function usualLanguage(xml: string, usual: string): string {
  const letters = new Map<string, number>();
  for (const [run] of xml.matchAll(RUN)) {
    const language = primary(languageOf(run) || usual);
    const length = [...run.matchAll(WORDS)].reduce((sum, [, , words]) => sum + (words?.length ?? 0), 0);
    letters.set(language, (letters.get(language) ?? 0) + length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? usual;
}

/** Word has one for characters of East Asia and another for all others; '' where the run says none. */
function languageOf(run: string): string {
  const said = /<w:lang ([^>]*)\/>/.exec(run)?.[1] ?? '';
  const of = (name: string) => new RegExp(`w:${name}="([\\w-]+)"`).exec(said)?.[1] ?? '';
  const words = run.replace(/<[^>]*>/g, '');
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)
    ? of('eastAsia') || of('val')
    : of('val') || of('eastAsia');
}

function primary(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}
