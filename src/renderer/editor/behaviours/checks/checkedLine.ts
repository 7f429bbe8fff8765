import { $getNodeByKey, $isTextNode, type ElementNode, type TextNode } from 'lexical';
import { LANGUAGES } from '../../../../shared/article/language';
import { textLanguage } from '../../../../shared/article/passages';
import { CodeNode } from '../../blocks/code/code';
import { PreformattedNode } from '../../blocks/preformatted/preformatted';
import { $runLanguage } from '../runLanguage/RunLanguageExtension';
import { $textLine, type TextLine } from '../../textLines';

/** A line as it is judged. */
export interface CheckedLine extends TextLine {
  /** The same text, with what is nobody's words filled with what is no letter. */
  judged: string;
  isEnglish: boolean;
}

const NO_LETTER = '\ufffc';

/**
 * The line of a block, or null where none of it is checked: what others said is theirs, and code is no language. Chinese has
 * no dictionary; it is looked through for the house style alone.
 */
export function $checkedLine(block: ElementNode, around: string | undefined): CheckedLine | null {
  if (block instanceof CodeNode || block instanceof PreformattedNode) return null;
  const line = $textLine(block);
  if (line.inQuotation || line.parts.length === 0) return null;
  const language = LANGUAGES.find((one) => one === around) ?? 'en';
  const judged = $judgedText(line);
  return { ...line, judged, isEnglish: textLanguage(judged, language, 'zh-Hans') === 'en' };
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
  const own = $runLanguage(node);
  return !node.hasFormat('code') && (own === null || own.startsWith('en'));
}
