import type { Inline } from './inline';

/**
 * Inlines with other words in the place of some, which take the format of the first of them. A link without words is none.
 * @param from @param to UTF-16 units of `inlineText`
 */
export function replaceInInlines(
  inlines: readonly Inline[],
  from: number,
  to: number,
  words: string,
): Inline[] {
  let at = 0;
  let left = words;
  function replace(within: readonly Inline[]): Inline[] {
    return within.flatMap((inline): Inline[] => {
      if ('children' in inline) {
        // As a footnote's brackets in `inlineText`.
        const edge = inline.type === 'footnote' ? 1 : 0;
        at += edge;
        const children = replace(inline.children);
        at += edge;
        return children.length === 0 && edge === 0 ? [] : [{ ...inline, children }];
      }
      const start = at;
      const text = inline.type === 'linebreak' ? '\n' : inline.text;
      at += text.length;
      if (at <= from || start >= to) return [inline];
      const put = text.slice(0, Math.max(0, from - start)) + left + text.slice(Math.max(0, to - start));
      left = '';
      if (put === '') return [];
      return [inline.type === 'text' ? { ...inline, text: put } : { type: 'text', text: put, format: 0 }];
    });
  }
  return replace(inlines);
}
