import { isChinese, type Language } from '../../../shared/article/language';
import { parseInert } from '../../reading';
import { BLOCKS, markedLanguage } from './normalForm';

/** One Chinese or Latin letter. */
const LETTER = /\p{Script=Han}|\p{Script=Latin}/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Whether each letter that `theirs` marks as English or Chinese would be in that language in `ours` too, which has the same words
 * and stands in an article of language `around`. Galley marks more than most sites do; nothing that one of them marks may be lost.
 */
export function keepsLanguages(theirs: string, ours: string, around: Language): boolean {
  if (!/\slang\s*=/i.test(theirs)) return true;
  const written = lettersOf(ours);
  const held = lettersOf(theirs);
  return (
    held.length === written.length &&
    held.every(({ letter, mark }, at) => {
      const said = saidOf(letter, mark);
      return said === null || said === (written[at]?.mark?.getAttribute('lang') ?? around);
    })
  );
}

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
    const mark = texts.currentNode.parentElement?.closest('[lang]') ?? null;
    for (const [letter] of (texts.currentNode.nodeValue ?? '').matchAll(LETTER))
      letters.push({ letter, mark });
  }
  return letters;
}

/** What a mark says of a letter: nothing of one that is not of its script, as after a colleague wrote into it. */
function saidOf(letter: string, mark: Element | null): Language | null {
  const language = mark === null ? null : markedLanguage(mark);
  if (mark === null || language === null || isChinese(language) !== HAN.test(letter)) return null;
  // Galley marks a whole block by what most of its words are, and that may be another by now.
  return language === 'en' && isWhole(mark) ? null : language;
}

function isWhole(mark: Element): boolean {
  if (isBlock(mark)) return true;
  return mark.parentElement?.childNodes.length === 1 && isBlock(mark.parentElement);
}

const isBlock = ({ tagName }: Element) => BLOCKS.test(tagName.toLowerCase());
