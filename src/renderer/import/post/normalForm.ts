import { readLanguageTag } from '../../../shared/article/runLanguage';
import { parseInert } from '../../reading';

/** What the two say is the same where the block is called otherwise or drawn by another age of WordPress. */
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };
export const BLOCKS =
  /^(blockquote|details|div|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** Classes that a block has in one age of WordPress and not in another, or that say how large a picture is drawn. */
const CLASSES =
  /^(wp-block-(heading|list|paragraph)|wp-element-caption|has-fixed-layout|size-[\w-]+|is-cropped|alignnone|wp-image-\d+)$/;
const ATTRIBUTES = new Set(['target', 'width', 'height', 'srcset', 'sizes', 'loading', 'decoding', 'class']);
const SETTINGS = new Set(['sizeSlug', 'linkDestination', 'linkTo', 'ids', 'imageCrop', 'hasFixedLayout']);

/**
 * What markup says, in one form: two markups with the same form are the same block to a reader, but for what they say of
 * the language of their words (`keepsLanguages`). `pictureOf` names the picture that an image of the site is.
 */
export function normalForm(markup: string, pictureOf: (image: Element) => string | null): string {
  let form = '';
  const write = (node: Node, keeps: boolean) => {
    for (const child of node.childNodes) {
      if (child instanceof Comment) form += commentForm(child.data);
      else if (child.nodeType === 3)
        form += keeps ? kept(child.nodeValue ?? '') : joined(child.nodeValue ?? '');
      else if (child instanceof Element) {
        const name = child.tagName.toLowerCase();
        const tag = SAME[name] ?? name;
        const edge = BLOCKS.test(tag) ? '\n' : '';
        const attributes = attributesForm(child, pictureOf);
        const isMark = tag === 'span' && attributes === '' && markedLanguage(child) !== null;
        if (!isMark) form += `${edge}<${tag}${attributes}>${edge}`;
        write(child, keeps || tag === 'pre');
        if (!isMark) form += `${edge}</${tag}>${edge}`;
      }
    }
  };
  write(parseInert(markup), false);
  return form
    .replace(/(?<! ) *(?:\n *)+/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The language that an element says its words are in, where Galley would say it by the same tag; else null. */
export function markedLanguage(element: Element): string | null {
  const said = element.getAttribute('lang')?.trim();
  const tag = readLanguageTag(said);
  return tag?.toLowerCase() === said?.toLowerCase() ? tag : null;
}

const joined = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ');
/** Where lines and spaces are words, they are none of the form. */
const kept = (text: string) =>
  text.replaceAll('\r\n', '\n').replaceAll('\n', '\u2028').replaceAll(' ', '\u2002');

function commentForm(text: string): string {
  const [, closes, name, settings] = /^\s*(\/)?wp:([\w/-]+)\s*(?:(\{[\s\S]*\})\s*)?\/?$/.exec(text) ?? [];
  if (name === undefined) return `<!--${text}-->`;
  if (closes !== undefined || settings === undefined) return '\n';
  const kept = Object.entries(parsed(settings)).filter(([key]) => !SETTINGS.has(key));
  kept.sort(([one], [other]) => (one < other ? -1 : 1));
  return kept.length === 0 ? '\n' : `\n<!--${name} ${JSON.stringify(kept)}-->\n`;
}

function parsed(settings: string): object {
  try {
    const value: unknown = JSON.parse(settings);
    return typeof value === 'object' && value !== null ? value : { settings };
  } catch {
    return { settings };
  }
}

function attributesForm(element: Element, pictureOf: (image: Element) => string | null): string {
  const said: string[] = [];
  // The names by which WordPress finds a footnote are of each post alone.
  if (element.matches('sup.fn[data-fn], sup.fn[data-fn] > a')) return '';
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES.has(name) || (name === 'lang' && markedLanguage(element) !== null)) continue;
    if (name === 'rel') {
      if (value.split(/\s+/).includes('nofollow')) said.push(' rel=nofollow');
      continue;
    }
    const picture = name === 'src' && element.tagName === 'IMG' ? pictureOf(element) : null;
    said.push(` ${name}="${picture ?? value}"`);
  }
  const classes = [...element.classList].filter((name) => !CLASSES.test(name)).toSorted();
  if (classes.length > 0) said.push(` class="${classes.join(' ')}"`);
  return said.toSorted().join('');
}
