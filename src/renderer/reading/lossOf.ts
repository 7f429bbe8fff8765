import { isHeldSpacer } from '../../shared/media/heldPicture';
import { safeUrl } from '../../shared/source/safeUrl';
import type { LossKind } from './Losses';
import { styleText, styleValue } from './inlineStyle';

/** What the text does not have of an element as the page had it, beside looks; null where it has all. */
export function lossOf(element: Element, tagName: string): LossKind | null {
  if (isComment(element)) return isRemark(element) ? 'comment' : null;
  if (isHidden(element))
    return hasWords(element) && !/^(SCRIPT|STYLE|TITLE|TEMPLATE|NOSCRIPT)$/.test(tagName) ? 'hidden' : null;
  if (isDeletion(element)) return hasWords(element) ? 'deletion' : null;
  switch (tagName) {
    case 'IMG':
      return isPixel(element) || isEmoji(element) ? null : 'picture';
    case 'IFRAME':
    case 'VIDEO':
    case 'AUDIO':
    case 'CANVAS':
    case 'OBJECT':
    case 'EMBED':
      return isPixel(element) ? null : 'embed';
    case 'INPUT':
      return element.getAttribute('type')?.toLowerCase() === 'hidden' ? null : 'field';
    case 'SELECT':
      return 'field';
    case 'RUBY':
      return [...element.querySelectorAll('rt')].some(hasWords) ? 'reading' : null;
    case 'A':
      if (!isLinkToNowhere(element)) return null;
      return FILE.test(element.getAttribute('href') ?? '') ? 'fileLink' : 'link';
    default:
      return null;
  }
}

/** Another text beside this one, such as those of a folder of Markdown. */
const FILE = /^(?![a-z][a-z\d+.-]*:|[/#])[^?#]*\.(?:md|markdown)(?:[?#]|$)/i;

/** What nobody sees on the page that it was copied from. Words that are only folded until somebody looks for them are the page's. */
export function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  return (
    styleValue(element, 'display') === 'none' || (hidden !== null && hidden.toLowerCase() !== 'until-found')
  );
}

/** A colleague's remark in Word, at the end of the text, with the rule before it and the mark of one within the text. */
export function isComment(element: Element): boolean {
  return (
    isRemark(element) ||
    /mso-special-character:\s*comment/i.test(styleText(element)) ||
    /^msocom(anchor|off)$/.test(element.className)
  );
}

/** What a tracked change of Word takes away, which names its author. A page's own `del` is to be seen on it, struck. */
export function isDeletion(element: Element): boolean {
  const isNamed = element.tagName === 'DEL' && /^mailto:/i.test(element.getAttribute('cite') ?? '');
  return isNamed || element.classList.contains('msoDel');
}

function isRemark(element: Element): boolean {
  return /mso-element:\s*comment\b(?!-)/i.test(styleText(element));
}

/** A picture that nobody sees counts readers, and its description is no word of the article. */
export function isPixel(picture: Element): boolean {
  if (isHeldSpacer(picture.getAttribute('src') ?? '')) return !isElsewhere(picture);
  const size = (name: string) =>
    Number.parseFloat(picture.getAttribute(name) ?? styleValue(picture, name) ?? '');
  return size('width') <= 1 && size('height') <= 1;
}

/** Pages that load their pictures late hold the place of each, and say beside it where it is. */
function isElsewhere(picture: Element): boolean {
  return [...picture.attributes].some(
    ({ name, value }) => /^(?:data-|srcset$)/.test(name) && /^\s*(?:https?:)?\/\//i.test(value),
  );
}

/** A picture whose address is that of a file, or of something that another program has in its memory. */
export function isFileOfAnother(picture: Element): boolean {
  return /^\s*(?:file|blob|cid|webkit-fake-url):/i.test(picture.getAttribute('src') ?? '');
}

/** Some pages draw these signs as pictures. */
export function isEmoji(picture: Element): boolean {
  const words = picture.getAttribute('alt')?.trim() ?? '';
  return /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u.test(
    words,
  );
}

/** What WeChat and others write where nobody has described a picture. */
export function saysNothing(description: string): boolean {
  return /^(?:图片|圖片|图像|image|img|picture|photo)$/i.test(description);
}

/** The box of an item that Google Docs draws as a picture; the item itself says whether it is ticked. */
export function isDrawnBox(picture: Element): boolean {
  return (
    picture.getAttribute('aria-roledescription') === 'checkbox' &&
    picture.closest('li')?.getAttribute('role') === 'checkbox'
  );
}

const known = new WeakMap<Element, boolean>();

/** A table that says so, one of one column and one that holds parts of a page only lay out a page. */
export function isOfColumns(table: Element): boolean {
  const rows = table instanceof HTMLTableElement ? [...table.rows] : [];
  const answer =
    known.get(table) ??
    (!/^(presentation|none)$/.test(table.getAttribute('role') ?? '') &&
      table.querySelector('table, h1, h2, h3, h4, h5, h6, blockquote, hr') === null &&
      rows.some((row) => [...row.children].filter(hasWords).length > 1));
  known.set(table, answer);
  return answer;
}

function isLinkToNowhere(link: Element): boolean {
  return link.hasAttribute('href') && safeUrl(link.getAttribute('href') ?? '') === null && hasWords(link);
}

function hasWords(element: Element): boolean {
  return /[^\s\u00a0\u200b\ufeff]/.test(element.textContent ?? '');
}
