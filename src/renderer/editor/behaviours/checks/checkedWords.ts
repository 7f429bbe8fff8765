import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { LANGUAGES } from '../../../../shared/article/language';
import { textLanguage } from '../../../../shared/article/passages';
import { isJudgedLanguage, NO_LETTER } from '../../../../shared/checks/judgedInlines';
import { CodeNode } from '../../blocks/code/code';
import { PreformattedNode } from '../../blocks/preformatted/preformatted';
import { $isQuotationNode } from '../../blocks/quotation/QuotationNode';
import { $heldWords, $holdsWords, type HeldWords } from '../../heldWords';
import { $runLanguage } from '../runLanguage/RunLanguageExtension';
import { $textLine, type TextLine } from '../../textLines';

/** Names words of the text for as long as it is open: a block's line by the block, what a node holds by the node and its name. */
export type WordsId = string;

interface Judged {
  id: WordsId;
  /** The same text, with what is nobody's words filled with what is no letter. */
  judged: string;
  isEnglish: boolean;
}

/** Words as they are judged: a line, or what a node holds. */
export type CheckedWords = (TextLine | HeldWords) & Judged;

export function idOf(words: TextLine | HeldWords): WordsId {
  return 'parts' in words ? words.key : `${words.key} ${words.name}`;
}

export function keyOf(id: WordsId): NodeKey {
  return id.split(' ', 1)[0] ?? id;
}

/**
 * The words of a block's line, or those that a node holds; none where they are not checked: what others said is theirs, and
 * code is no language. Chinese has no dictionary, and names stand in none; they are looked through for the house style alone.
 * @param around the language of the article
 */
export function $checkedAt(key: NodeKey, around: string | undefined): CheckedWords[] {
  const node = $getNodeByKey(key);
  if ($holdsWords(node)) {
    if (node.getParents().some($isQuotationNode)) return [];
    const held = $heldWords(node, false).filter(({ text }) => text.trim() !== '');
    return held.map((words) => {
      const judged = node.getJudgedWords?.(words.name) ?? words.text;
      const isEnglish = node.areNames?.(words.name) !== true && isInEnglish(judged, around);
      return { ...words, id: idOf(words), judged, isEnglish };
    });
  }
  const line = $isElementNode(node) ? $checkedLine(node) : null;
  if (line === null) return [];
  const judged = $judgedText(line);
  return [{ ...line, id: idOf(line), judged, isEnglish: isInEnglish(judged, around) }];
}

/** The same by their id; null where they have gone or are not checked. */
export function $checkedWords(id: WordsId, around: string | undefined): CheckedWords | null {
  return $checkedAt(keyOf(id), around).find((words) => words.id === id) ?? null;
}

function $checkedLine(block: ElementNode): TextLine | null {
  if (block instanceof CodeNode || block instanceof PreformattedNode) return null;
  const line = $textLine(block);
  return line.inQuotation || line.parts.length === 0 ? null : line;
}

function isInEnglish(judged: string, around: string | undefined): boolean {
  const language = LANGUAGES.find((one) => one === around) ?? 'en';
  return textLanguage(judged, language, 'zh-Hans') === 'en';
}

function $judgedText({ text, parts }: TextLine): string {
  let judged = text;
  for (const { key, from, size } of parts) {
    const node = $getNodeByKey(key);
    if (!$isTextNode(node) || $isJudged(node)) continue;
    judged = judged.slice(0, from) + NO_LETTER.repeat(size) + judged.slice(from + size);
  }
  return judged;
}

/** Whether a run of the line is judged with it: not code, nor what she says is in another language. */
function $isJudged(node: TextNode): boolean {
  return !node.hasFormat('code') && isJudgedLanguage($runLanguage(node));
}
