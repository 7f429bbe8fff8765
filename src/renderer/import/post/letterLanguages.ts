import { isChinese, type Language, LANGUAGES } from '../../../shared/article/language';
import { parseInert } from '../../reading';
import { BLOCKS, markedLanguage } from './normalForm';

/** One letter or figure. */
const LETTER = /[\p{L}\p{N}]/gu;
const HAN = /\p{Script=Han}/u;
const HAN_OR_LATIN = /\p{Script=Han}|\p{Script=Latin}/u;
/** The number of a footnote is no word. */
const NOTE = 'sup.fn, sup.footnote';

/** Whether markup says of some of its words in which language they are. */
export const saysLanguages = (markup: string) => /\slang\s*=/i.test(markup);

/**
 * Whether each letter of which `theirs` says the language would be said in that language by `ours` too, which has the same words
 * and stands in an article of language `around`. Galley marks more as English or Chinese than most sites do; nothing that one of
 * them marks may be lost.
 */
export function keepsLanguages(theirs: string, ours: string, around: Language): boolean {
  if (!saysLanguages(theirs)) return true;
  const written = lettersOf(ours);
  const held = lettersOf(theirs);
  return (
    held.length === written.length &&
    held.every(({ letter, mark }, at) => {
      const wrote = tagOf(written[at]?.mark ?? null);
      const said = tagOf(mark);
      if (said === wrote) return true;
      if (!isOwn(said) || !isOwn(wrote)) return false;
      const own = saidOf(letter, mark);
      return own === null || own === (wrote ?? around);
    })
  );
}

const tagOf = (mark: Element | null) => (mark === null ? null : markedLanguage(mark));

/** Whether Galley might mark words so by their letters; it marks none, too. */
const isOwn = (tag: string | null) => tag === null || LANGUAGES.some((language) => language === tag);

interface Letter {
  letter: string;
  /** The element that says its language; null where none does. */
  mark: Element | null;
}

function lettersOf(markup: string): Letter[] {
  const body = parseInert(markup);
  const letters: Letter[] = [];
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const around = texts.currentNode.parentElement;
    if (around?.closest(NOTE) != null) continue;
    const mark = around?.closest('[lang]') ?? null;
    for (const [letter] of (texts.currentNode.nodeValue ?? '').matchAll(LETTER))
      letters.push({ letter, mark });
  }
  return letters;
}

/** What a mark of Galley's languages says of a letter: nothing of one that is not of its script, as after a colleague wrote into it. */
function saidOf(letter: string, mark: Element | null): string | null {
  const language = tagOf(mark);
  if (mark === null || language === null || !HAN_OR_LATIN.test(letter)) return null;
  if (isChinese(language) !== HAN.test(letter)) return null;
  return isOfBlock(mark) ? null : language;
}

/** Whether it says of a whole block that it is English: so Galley marks one by what most of its words are, and that may be another by now. */
export function isOfBlock(mark: Element): boolean {
  if (tagOf(mark) !== 'en') return false;
  return isBlock(mark) || (mark.parentElement?.childNodes.length === 1 && isBlock(mark.parentElement));
}

const isBlock = ({ tagName }: Element) => BLOCKS.test(tagName.toLowerCase());
