import { inlineText } from '../../article/blockText';
import type { Inline } from '../../article/inline';
import type { Language } from '../../article/language';
import type { RenderContext } from '../context';
import { type InlineStyle, inlinesHtml } from './inlinesHtml';

/**
 * Inlines for an element that keeps its spaces and line ends; '' where there are no words. Empty lines before and after
 * all words are left out: who reads a `pre` drops the first line end.
 */
export function preHtml(
  inlines: readonly Inline[],
  language: Language,
  style: InlineStyle,
  context: RenderContext,
): string {
  const html = inlinesHtml(withoutOuterLines(inlines), language, { ...style, lineBreak: '\n' }, context);
  return html.replace(/^\n+/, '');
}

function withoutOuterLines(inlines: readonly Inline[]): readonly Inline[] {
  const hasWords = (inline: Inline) => inlineText([inline]).trim() !== '';
  const first = inlines.findIndex(hasWords);
  if (first === -1) return [];
  const start = inlines.slice(0, first).findLastIndex(({ type }) => type === 'linebreak') + 1;
  return inlines.slice(start, inlines.findLastIndex(hasWords) + 1);
}
