import { blockText } from '../../article/blockText';
import type { Code } from '../../article/blocks/code';
import { escapeText } from '../../lib/escapeHtml';

/** Code as HTML has it; '' where there are no words. */
export function codeHtml(block: Code): string {
  const text = blockText(block);
  return text.trim() === '' ? '' : `<pre><code>${escapeText(text)}</code></pre>`;
}
