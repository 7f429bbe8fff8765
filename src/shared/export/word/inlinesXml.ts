import { inlineText } from '../../article/blockText';
import type { Inline, Link } from '../../article/inline';
import { isNoFollow, linkTitle } from '../../article/link';
import { runLanguage } from '../../article/runLanguage';
import { TEXT_FORMATS } from '../../article/textFormat';
import { assertNever } from '../../lib/assertNever';
import { isSourceLink } from '../../source/leadIn';
import { safeUrl } from '../../source/safeUrl';
import { lose, type RenderContext } from '../context';
import { footnoteNumber } from '../footnotes';
import { loseLink } from '../html/inlinesHtml';
import { loseUndrawn } from '../lostStyles';
import { escapeXml, holdsForbidden } from './escapeXml';

/** Where runs stand. */
interface Around {
  link?: boolean;
  footnote?: boolean;
}

/** How a run looks beside its words. */
interface Look {
  /** As a text has it. */
  format?: number;
  language?: string | null;
  isLink?: boolean;
  /** Its marks are as wide as its characters, and are set in the type of these. */
  isWide?: boolean;
}

/** Marks that Word sets in Latin type, also among Chinese words. */
const MARKS = /[“”‘’…—]/;
const HAN = /\p{Script=Han}/u;
const LATIN_APOSTROPHE = /\p{Script=Latin}’/u;

const { bold, italic, strikethrough, highlight, underline, superscript, subscript, code } = TEXT_FORMATS;
/** In the order that the schema asks for. */
const PROPERTIES: readonly [bit: number, xml: string][] = [
  [code.bit, '<w:rStyle w:val="Code"/>'],
  [bold.bit, '<w:b/>'],
  [italic.bit, '<w:i/>'],
  [strikethrough.bit, '<w:strike/>'],
  [highlight.bit, '<w:highlight w:val="yellow"/>'],
  [underline.bit, '<w:u w:val="single"/>'],
  [superscript.bit, '<w:vertAlign w:val="superscript"/>'],
  [subscript.bit, '<w:vertAlign w:val="subscript"/>'],
];

/** Inlines as runs of a paragraph. */
export function inlinesXml(inlines: readonly Inline[], context: RenderContext, around: Around = {}): string {
  return inlines.map((inline) => inlineXml(inline, context, around)).join('');
}

/** Words as one run. */
export function runXml(text: string, context: RenderContext, look: Look = {}): string {
  if (text === '') return '';
  if (holdsForbidden(text)) lose(context, 'control characters');
  loseUndrawn(look.format ?? 0, context);
  const isWide = MARKS.test(text) && HAN.test(text) && !LATIN_APOSTROPHE.test(text);
  return `<w:r>${propertiesXml({ ...look, isWide }, context)}${wordsXml(text)}</w:r>`;
}

function inlineXml(inline: Inline, context: RenderContext, around: Around): string {
  switch (inline.type) {
    case 'text':
      return runXml(inline.text, context, {
        format: inline.format,
        language: runLanguage(inline),
        isLink: around.link === true,
      });
    case 'linebreak':
      return '<w:r><w:br/></w:r>';
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'link':
    case 'autolink':
      return linkXml(inline, context, around);
    case 'footnote': {
      if (!around.footnote) {
        const number = footnoteNumber(inline, context);
        return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
      }
      lose(context, 'a footnote within another');
      return runXml(' [', context) + inlinesXml(inline.children, context, around) + runXml(']', context);
    }
    default:
      return assertNever(inline);
  }
}

function propertiesXml(
  { format = 0, language = null, isLink = false, isWide = false }: Look,
  context: RenderContext,
): string {
  const both = superscript.bit | subscript.bit;
  if ((format & both) === both) lose(context, 'subscript within superscript');
  const drawn = (format & both) === both ? format & ~subscript.bit : format;
  const properties = PROPERTIES.filter(([bit]) => drawn & bit).map(([, xml]) => xml);
  if (isWide && !(drawn & code.bit)) properties.unshift('<w:rFonts w:hint="eastAsia"/>');
  // Word draws a link as it draws any words, unless a style says otherwise; a run has one style.
  if (isLink && !(drawn & code.bit)) properties.unshift('<w:rStyle w:val="Hyperlink"/>');
  if (language !== null) properties.push(languageXml(language));
  return properties.length === 0 ? '' : `<w:rPr>${properties.join('')}</w:rPr>`;
}

/** Word has a language for characters of East Asia, and another for all others. */
function languageXml(language: string): string {
  const tag = language.replace(/^zh-Hant\b.*/i, 'zh-TW').replace(/^zh(-Hans\b.*)?$/i, 'zh-CN');
  return `<w:lang w:${/^(zh|ja|ko)\b/i.test(tag) ? 'eastAsia' : 'val'}="${escapeXml(tag)}"/>`;
}

/** Tabs and line ends are elements. */
function wordsXml(text: string): string {
  return text
    .split(/(\t|\r\n|\r|\n)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (/^[\r\n]/.test(part)) return '<w:t xml:space="preserve"> </w:t>';
      return `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
}

function linkXml(link: Link, context: RenderContext, around: Around): string {
  const address = safeUrl(link.url);
  if (around.link || address === null) {
    loseLink(link, address, context);
    return inlinesXml(link.children, context, around);
  }
  if (isNoFollow(link)) lose(context, 'that a link is not to be followed');
  const words = inlinesXml(link.children, context, { ...around, link: true });
  if (inlineText(link.children) === '') return words;
  const xml = addressXml(address, words, linkTitle(link));
  return isSourceLink(link) && link.bracketed ? runXml('[', context) + xml + runXml(']', context) : xml;
}

/** `runs` look like a link; `r:to` is what `linksIn` gives an id. */
export function addressXml(address: string, runs: string, title = ''): string {
  const tip = title === '' ? '' : ` w:tooltip="${escapeXml(title)}"`;
  return `<w:hyperlink r:to="${escapeXml(address)}"${tip}>${runs}</w:hyperlink>`;
}
