import { BOLD, type Inline, ITALIC, type Link, type TextRun } from '../../article/inline';
import { assertNever } from '../../lib/assertNever';
import { isSourceLink } from '../../source/leadIn';
import { safeUrl } from '../../source/safeUrl';
import type { RenderContext } from '../context';
import { loseLink } from '../html/inlinesHtml';
import { loseUndrawn } from '../lostStyles';
import { escapeMarkdown } from './escapeMarkdown';

const LOOSE = /[\s\p{P}\p{S}]/u;

/** Inlines as Markdown; `lineBreak` is what a line break is written as. */
export function inlinesMarkdown(
  inlines: readonly Inline[],
  context: RenderContext,
  lineBreak: string,
  insideLink = false,
): string {
  let text = '';
  inlines.forEach((inline, index) => {
    switch (inline.type) {
      case 'text':
        text += runMarkdown(inline, text, inlines[index + 1], context);
        break;
      case 'linebreak':
        text += lineBreak;
        break;
      case 'tab':
        text += '\t';
        break;
      case 'link':
      case 'autolink':
        text += linked(inline, context, lineBreak, insideLink);
        break;
      default:
        assertNever(inline);
    }
  });
  return text;
}

function runMarkdown(run: TextRun, before: string, next: Inline | undefined, context: RenderContext): string {
  const text = run.text.replace(/[\n\r]+/g, ' ');
  loseUndrawn(run.format, context);
  const marks = (run.format & BOLD ? '**' : '') + (run.format & ITALIC ? '*' : '');
  const inner = text.trim();
  if (marks === '' || inner === '') return escapeMarkdown(text);
  const start = text.indexOf(inner);
  const spaceBefore = text.slice(0, start);
  const spaceAfter = text.slice(start + inner.length);
  const set = starsHold(before + spaceBefore, inner, spaceAfter, next)
    ? marks + escapeMarkdown(inner) + marks
    : inTags(escapeMarkdown(inner), run.format);
  return spaceBefore + set + spaceAfter;
}

/** Whether stars around the words are read as emphasis: not between a letter and a sign, as often in Chinese. */
function starsHold(before: string, inner: string, spaceAfter: string, next: Inline | undefined): boolean {
  const outsideLeft = Array.from(before.slice(-2)).at(-1) ?? '';
  if (outsideLeft === '*') return false;
  const characters = Array.from(inner);
  const opens = !LOOSE.test(characters[0]!) || outsideLeft === '' || LOOSE.test(outsideLeft);
  const nextText = next === undefined ? '' : next.type === 'text' ? next.text : ' ';
  const outsideRight = spaceAfter !== '' ? ' ' : (Array.from(nextText.slice(0, 2))[0] ?? '');
  // What follows in its own stars, or starts with one, would run into these.
  if (spaceAfter === '' && next?.type === 'text' && (next.format !== 0 || outsideRight === '')) return false;
  const closes = !LOOSE.test(characters.at(-1)!) || outsideRight === '' || LOOSE.test(outsideRight);
  return opens && closes;
}

function inTags(text: string, format: number): string {
  const slanted = format & ITALIC ? `<em>${text}</em>` : text;
  return format & BOLD ? `<strong>${slanted}</strong>` : slanted;
}

function linked(link: Link, context: RenderContext, lineBreak: string, insideLink: boolean): string {
  const words = inlinesMarkdown(link.children, context, lineBreak, true);
  const address = safeUrl(link.url);
  if (insideLink || address === null) {
    loseLink(link, address, context);
    return words;
  }
  if (words === '') return '';
  const text = linkMarkdown(words, address);
  return isSourceLink(link) && link.bracketed ? `\\[${text}\\]` : text;
}

/** A Markdown link. `text` is Markdown already, `address` a safe one. */
export function linkMarkdown(text: string, address: string): string {
  const target = address.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${text}](${target.replace(/&(?=#?\w+;)/g, '&amp;')})`;
}
