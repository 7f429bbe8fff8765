import { BOLD, type Inline, ITALIC, type Link, type TextRun } from '../../article/inline';
import { isNoFollow, linkTitle } from '../../article/link';
import { runLanguage } from '../../article/runLanguage';
import { inElements } from '../../article/textFormat';
import { assertNever } from '../../lib/assertNever';
import { isSourceLink } from '../../source/leadIn';
import { safeUrl } from '../../source/safeUrl';
import { lose, type RenderContext } from '../context';
import { footnoteNumber } from '../footnotes';
import { loseLink } from '../html/inlinesHtml';
import { loseUndrawn } from '../lostStyles';
import { escapeMarkdown } from './escapeMarkdown';

const LOOSE = /[\s\p{P}\p{S}]/u;

/** What inlines stand between: emphasis depends on it. */
interface Surroundings {
  before: string;
  next: Inline | undefined;
  insideLink: boolean;
}

const ALONE: Surroundings = { before: '', next: undefined, insideLink: false };

/** Inlines as Markdown; `lineBreak` is what a line break is written as. */
export function inlinesMarkdown(
  inlines: readonly Inline[],
  context: RenderContext,
  lineBreak: string,
  { before, next, insideLink }: Surroundings = ALONE,
): string {
  let text = '';
  for (const [index, inline] of inlines.entries()) {
    const around = (): Surroundings => ({
      before: before + text,
      next: inlines[index + 1] ?? next,
      insideLink,
    });
    switch (inline.type) {
      case 'text':
        // Whoever reads it shows one space there.
        if (/[\t ][\t ]|\t/.test(inline.text)) lose(context, 'several spaces in a row');
        text = join(
          text,
          isPlain(inline) ? plainMarkdown(inline.text) : runMarkdown(inline, around(), context),
        );
        break;
      case 'linebreak':
        text += lineBreak;
        break;
      case 'tab':
        lose(context, 'several spaces in a row');
        text += '\t';
        break;
      case 'link':
      case 'autolink':
        text = join(text, linked(inline, context, lineBreak, around()));
        break;
      case 'footnote':
        text = join(text, `[^${footnoteNumber(inline, context)}]`);
        break;
      default:
        assertNever(inline);
    }
  }
  return text;
}

const ENDS_WITH_MARK = /\[\^\d+\]$/;

/** Puts inlines behind each other so that none is read as a part of the one before. */
function join(text: string, next: string): string {
  // A link or a mark behind an exclamation mark would be a picture.
  if (text.endsWith('!') && next.startsWith('[')) return `${text.slice(0, -1)}\\!${next}`;
  if (!ENDS_WITH_MARK.test(text)) return text + next;
  // Behind the mark of a footnote a parenthesis would be its address, a colon the beginning of its words, a link its name.
  if (/^[(:]/.test(next)) return `${text}\\${next}`;
  return next.startsWith('[') && !next.startsWith('[^') ? `${text}<!-- -->${next}` : text + next;
}

function isPlain(run: TextRun): boolean {
  return run.format === 0 && runLanguage(run) === null;
}

function plainMarkdown(words: string): string {
  return escapeMarkdown(withoutLineEnds(words));
}

function withoutLineEnds(words: string): string {
  return words.includes('\n') || words.includes('\r') ? words.replace(/[\n\r]+/g, ' ') : words;
}

function runMarkdown(run: TextRun, { before, next }: Surroundings, context: RenderContext): string {
  const text = withoutLineEnds(run.text);
  loseUndrawn(run.format, context);
  const words = text.trim();
  if (words === '') return escapeMarkdown(text);
  const start = text.indexOf(words);
  const spaceBefore = text.slice(0, start);
  const spaceAfter = text.slice(start + words.length);
  // What Markdown has no mark for it takes as HTML.
  const own = runLanguage(run);
  const spoken = own === null ? escapeMarkdown(words) : `<span lang="${own}">${escapeMarkdown(words)}</span>`;
  const inner = inElements(spoken, run.format, BOLD | ITALIC);
  const marks = (run.format & BOLD ? '**' : '') + (run.format & ITALIC ? '*' : '');
  const set =
    marks === '' || starsHold(before + spaceBefore, inner, spaceAfter, next)
      ? marks + inner + marks
      : inElements(inner, run.format & (BOLD | ITALIC));
  return spaceBefore + set + spaceAfter;
}

/** Whether stars around the words are read as emphasis: not between a letter and a sign, as often in Chinese. */
function starsHold(before: string, inner: string, spaceAfter: string, next: Inline | undefined): boolean {
  const outsideLeft = Array.from(before.slice(-2)).at(-1) ?? '';
  if (outsideLeft === '*') return false;
  const characters = Array.from(inner);
  const opens = !LOOSE.test(characters[0]!) || isLoose(outsideLeft);
  const outsideRight = spaceAfter !== '' ? ' ' : firstOf(next);
  // What follows in its own stars, or starts with one, would run into these.
  if (spaceAfter === '' && next?.type === 'text' && (!isPlain(next) || outsideRight === '')) return false;
  const closes = !LOOSE.test(characters.at(-1)!) || isLoose(outsideRight);
  return opens && closes;
}

/** The character that comes next, as far as it is known; a link may turn out to be plain words, so it is a letter. */
function firstOf(next: Inline | undefined): string {
  if (next === undefined) return '';
  if (next.type === 'text') return Array.from(next.text.slice(0, 2))[0] ?? '';
  return next.type === 'linebreak' || next.type === 'tab' ? ' ' : 'a';
}

/** Whether a neighbour counts as a sign or a space. Parsers differ on signs beyond the basic plane: those do not. */
function isLoose(character: string): boolean {
  return character === '' || (character.length === 1 && LOOSE.test(character));
}

function linked(link: Link, context: RenderContext, lineBreak: string, around: Surroundings): string {
  const address = safeUrl(link.url);
  if (around.insideLink || address === null) {
    loseLink(link, address, context);
    return inlinesMarkdown(link.children, context, lineBreak, around);
  }
  const words = inlinesMarkdown(link.children, context, lineBreak, { ...ALONE, insideLink: true });
  if (words === '') return '';
  if (isNoFollow(link)) lose(context, 'that a link is not to be followed');
  const text = linkMarkdown(words, address, linkTitle(link));
  return isSourceLink(link) && link.bracketed ? `\\[${text}\\]` : text;
}

/** A Markdown link. `text` is Markdown already, `address` a safe one. */
export function linkMarkdown(text: string, address: string, title = ''): string {
  const target = address.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const said = title === '' ? '' : ` "${withoutLineEnds(title).replace(/[\\"&]/g, '\\$&')}"`;
  return `[${text}](${target.replace(/&(?=#?\w+;)/g, '&amp;')}${said})`;
}
