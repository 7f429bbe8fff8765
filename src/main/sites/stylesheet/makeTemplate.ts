import { defaultTreeAdapter, type DefaultTreeAdapterMap } from 'parse5';
import { escapeAttribute, escapeText } from '../../../shared/lib/escapeHtml';
import { attribute, type Element, elementsIn } from './readPage';

type Node = DefaultTreeAdapterMap['childNode'];

/** What a page's own parts may be made of. All else is left out with what is in it, or keeps only what is in it. */
const KEPT = new Set([
  ...[
    'a',
    'b',
    'br',
    'div',
    'em',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'i',
    'li',
  ],
  ...['main', 'nav', 'article', 'section', 'ol', 'p', 'small', 'span', 'strong', 'time', 'ul'],
]);
const LEFT_OUT = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'frame',
    'object',
    'embed',
    'svg',
    'math',
    'form',
    'input',
  ],
  ...[
    'button',
    'select',
    'textarea',
    'dialog',
    'img',
    'picture',
    'video',
    'audio',
    'canvas',
    'link',
    'meta',
    'aside',
  ],
]);
const VOID = new Set(['br', 'hr']);
const ATTRIBUTES = new Set(['class', 'id', 'dir']);
/** What sites call the text of an article. */
const CONTENT =
  /(?:^|\s)(?:entry-content|post-content|article-content|article-body|article__body|post-body|story-body|rich-text|content-body|wp-block-post-content)(?:\s|$)/i;
/** What stands on the page for whoever saved it, or is of its own article: the bar of those signed in, comments. */
const NOT_OF_THE_FRAME = /^(?:wpadminbar|comments|respond|disqus_thread)$/;
const DEEPEST = 200;
const LONGEST = 400_000;

/**
 * A page's frame with placeholders where its article stood; null where it does not show where that is. Its links and
 * pictures are left out, and so is all that could run or load: the elements, classes and words of the frame stay.
 */
export function makeTemplate(body: Element): string | null {
  const content = findContent(body);
  if (content === null) return null;
  const ways = waysTo(content, body);
  if (ways.length > DEEPEST) return null;
  const article = ways.find(({ tagName }) => tagName === 'article') ?? content;
  const hasMain = ways.some(({ tagName }) => tagName === 'main');
  const heading =
    [...elementsIn(article === content ? body : article)].find(({ tagName }) => tagName === 'h1') ?? null;

  const drawContent = () =>
    `{{#versions}}<p class="versions">{{{versions}}}</p>{{/versions}}<div${attributesOf(content, 'body')}>{{{body}}}</div>{{#sources}}<section class="sources" aria-labelledby="sources"><h2 id="sources">{{word:sources}}</h2><ol>{{{sources}}}</ol></section>{{/sources}}`;
  const opening = `<h1${heading === null ? '' : attributesOf(heading)}>{{headline}}</h1>{{#standfirst}}<p class="standfirst">{{standfirst}}</p>{{/standfirst}}<p class="signature">{{#byline}}<span class="byline">{{word:by}}<b>{{{byline}}}</b></span> {{/byline}}<time datetime="{{datedAt}}">{{date}}</time></p>`;
  /** Of the article itself only what leads to its text: all else of it is another article's. */
  const drawArticle = (element: Element): string => {
    if (element === content) return `${opening}${drawContent()}`;
    const inside = element.childNodes.find((node) => ways.includes(node as Element) || node === content);
    return wrap(element, inside === undefined ? '' : drawArticle(inside as Element));
  };
  const draw = (node: Node, depth: number): string => {
    if (defaultTreeAdapter.isTextNode(node)) return literal(escapeText(node.value));
    if (!defaultTreeAdapter.isElementNode(node) || depth > DEEPEST) return '';
    if (node === article) {
      const drawn = `{{#listing}}{{{listing}}}{{/listing}}{{#headline}}${drawArticle(article)}{{/headline}}`;
      return hasMain ? drawn : `<main id="article">${drawn}</main>`;
    }
    if (node === heading || (isLeftOut(node) && !ways.includes(node))) return '';
    const inside = node.childNodes.map((child) => draw(child, depth + 1)).join('');
    return node.tagName === 'body' ? inside : wrap(node, inside);
  };
  const frame = draw(body, 0);
  if (frame.length > LONGEST) return null;
  return `<!doctype html>
<html lang="{{language}}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    {{{metadata}}}
  </head>
  <body${attributesOf(body)}>
${frame}
{{#furniture}}<aside class="furniture" aria-label="{{word:more}}">{{{furniture}}}</aside>{{/furniture}}
{{{popUps}}}
  </body>
</html>
`;
}

const isLeftOut = (element: Element) =>
  LEFT_OUT.has(element.tagName) ||
  NOT_OF_THE_FRAME.test(attribute(element, 'id')) ||
  /(?:^|\s)wp-block-comments(?:\s|$)/.test(attribute(element, 'class'));

/** The element with the article's text, where there is exactly one. */
function findContent(body: Element): Element | null {
  const found = [...elementsIn(body)].filter(
    (element) =>
      attribute(element, 'itemprop') === 'articleBody' || CONTENT.test(attribute(element, 'class')),
  );
  const outer = found.filter(
    (element) => !waysTo(element, body).some((above) => above !== element && found.includes(above)),
  );
  return outer.length === 1 ? (outer[0] ?? null) : null;
}

/** From the top to the element. */
function waysTo(element: Element, body: Element): Element[] {
  const ways: Element[] = [element];
  let at: Element | null = element;
  while (at !== null && at !== body && ways.length <= DEEPEST + 1) {
    at = defaultTreeAdapter.getParentNode(at) as Element | null;
    if (at !== null && at !== body) ways.unshift(at);
  }
  return ways;
}

function wrap(element: Element, inside: string): string {
  const { tagName } = element;
  if (!KEPT.has(tagName)) return inside;
  return VOID.has(tagName) ? `<${tagName}>` : `<${tagName}${attributesOf(element)}>${inside}</${tagName}>`;
}

function attributesOf(element: Element, more = ''): string {
  return element.attrs
    .filter(({ name }) => ATTRIBUTES.has(name))
    .concat(more !== '' && attribute(element, 'class') === '' ? [{ name: 'class', value: '' }] : [])
    .map(({ name, value }) => {
      const own = name === 'class' && more !== '' ? `${more} ${value}`.trim() : value;
      return ` ${name}="${literal(escapeAttribute(own))}"`;
    })
    .join('');
}

/** Nothing of the page is read as a placeholder. */
const literal = (html: string) => html.replaceAll('{', '&#123;');
