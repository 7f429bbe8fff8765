import type { Inline, TextRun } from '../article/inline';
import { runLanguage } from '../article/runLanguage';
import { TEXT_FORMATS } from '../article/textFormat';

/** Stands for each unit of words that are not judged. */
export const NO_LETTER = '\ufffc';

/** Whether words that she says are in a language are judged with those around them; null is that of what they stand in. */
export function isJudgedLanguage(language: string | null): boolean {
  return language === null || language.startsWith('en');
}

/** The words as `inlineText` has them, with code and words of other languages filled with what is no letter. */
export function judgedInlines(inlines: readonly Inline[]): string {
  let judged = '';
  for (const inline of inlines) {
    if (inline.type === 'text')
      judged += isJudged(inline) ? inline.text : NO_LETTER.repeat(inline.text.length);
    else if (inline.type === 'tab') judged += inline.text;
    else if (inline.type === 'linebreak') judged += '\n';
    else if (inline.type === 'footnote') judged += `[${judgedInlines(inline.children)}]`;
    else judged += judgedInlines(inline.children);
  }
  return judged;
}

function isJudged(run: TextRun): boolean {
  return (run.format & TEXT_FORMATS.code.bit) === 0 && isJudgedLanguage(runLanguage(run));
}
