import { inertHtml } from './inertHtml';

/** Elements within one another: no page of words has as many, and what looks at each from all within it takes seconds for thousands. */
const DEEPEST = 200;
const TAG = /<(\/?)([a-z][^\t\n\f\r />]*)/gi;
/** What has nothing in it, or ends where the next of it begins. */
const FLAT =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th|tbody|thead|tfoot)$/;

/** Whether elements lie so deep within one another that a window would stand still over them; said before they are parsed. */
export function isDeepHtml(html: string): boolean {
  return isDeep(inertHtml(html));
}

/** The same of HTML that is inert: there each sign that begins a tag begins one. */
export function isDeep(inert: string, deepest = DEEPEST): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, close, tag = ''] of inert.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (FLAT.test(name)) continue;
    const count = open.get(name) ?? 0;
    // A parser passes over the end of what is not open.
    if (close !== '' && count === 0) continue;
    const step = close === '' ? 1 : -1;
    open.set(name, count + step);
    depth += step;
    if (depth > deepest) return true;
  }
  return false;
}

/** Within a line of words. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var)$/;
const WHOLE_TAG = /<\/?([a-z][^\t\n\f\r />]*)[^<>]*>?/gi;

/** Its words without the elements that could lie within one another: what is left of the others are the ends of lines. */
export function flattened(inert: string): string {
  return inert
    .replace(WHOLE_TAG, (tag, name: string) => {
      if (FLAT.test(name.toLowerCase())) return tag;
      return INLINE.test(name.toLowerCase()) ? '' : '<br>';
    })
    .replace(/<br>(?:\s*<br>)+/g, '<br>');
}
