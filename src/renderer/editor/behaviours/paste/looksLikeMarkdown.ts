import { isHead } from '../../../reading';

const FENCE = /^ {0,3}(```+|~~~+)/;
/** What only Markdown writes so. */
const LINK =
  /(?<!\\)\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^\s()]+(?:\([^\s()]*\)[^\s()]*)*(?: +"[^"\n]*")?\)/;
const HEADING = /^#{1,6} +\S/;
const NOTE = /(?<!\\)\[\^([^\]\s]+)\](?!:)[\s\S]*^ {0,3}\[\^\1\]:[ \t]*\S/m;
/** What others write so too: it only counts beside what is sure. */
const BOLD = /(?<![\w*\\])(?:\*\*(?![\s*])[^*\n]*[^\s*]\*\*|__(?![\s_])[^_\n]*[^\s_]__)(?![\w*])/;
const ITALIC = /(?<![\w*\\])(?:\*(?![\s*])[^*\n]*[^\s*]\*|_(?![\s_])[^_\n]*[^\s_]_)(?![\w*])/;
const CODE = /(?<!`)`[^`\n]+`(?!`)/;
const BULLET = /^ {0,3}[-*+] +\S/;
const NUMBER = /^ {0,3}\d{1,3}[.)] +\S/;
const TASK = /^\s*[-*+] +\[[ xX]\] +\S/;
const QUOTED = /^ {0,3}> ?\S/;
/** A line of a program or of its settings. */
const PROGRAM =
  /[;{}]$|=>|^\s*(?:-\s+)?[\w.$-]+\s*(?::|[:+]?=)(?:\s+[^\s\p{Lu}\p{Script=Han}]|$)|^\s*(?:\/\/|\/\*|\*\/|\$ |>>> |import |from \w+ import|def |class |function |const |let |return\b)/u;

/**
 * Whether plain text is unmistakably Markdown: it has a link, a footnote, a table in bars, a fenced passage, an item to be ticked or headings that stand alone, or bold words
 * beside a list. What a mail, a program or a note may have as well is not enough.
 */
export function looksLikeMarkdown(text: string): boolean {
  if (text.startsWith('#!')) return false;
  const { lines, fences } = outsideFences(text.split(/\r\n|\r|\n/));
  const filled = lines.filter((line) => line.trim() !== '');
  const programs = filled.filter((line) => PROGRAM.test(line)).length;
  if (programs * 3 > filled.length) return false;
  const prose = lines.map((line) => line.replace(/`[^`\n]*`/g, '')).join('\n');
  if (
    fences > 0 ||
    LINK.test(prose) ||
    NOTE.test(prose) ||
    lines.some((line) => TASK.test(line)) ||
    lines.some((line, at) => /^ {0,3}\|/.test(line) && isHead(line, lines[at + 1]))
  )
    return true;
  const headings = lines.filter((line, at) => HEADING.test(line) && standsAlone(lines, at)).length;
  const bold = BOLD.test(prose);
  const lists = [BULLET, NUMBER].some((item) => lines.filter((line) => item.test(line)).length > 1);
  const hints = [
    bold,
    ITALIC.test(prose),
    CODE.test(lines.join('\n')),
    lists,
    lines.some((line) => QUOTED.test(line)),
  ];
  if (headings > 0) return hints.includes(true) || (headings > 1 && filled.length > headings);
  return bold && lists;
}

/** The lines that stand in no fence, and how many fences are closed. */
function outsideFences(all: readonly string[]): { lines: string[]; fences: number } {
  const lines: string[] = [];
  let fences = 0;
  for (let at = 0; at < all.length; at++) {
    const line = all[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    const end =
      fence === undefined ? -1 : all.findIndex((other, place) => place > at && closes(other, fence));
    if (end < 0) lines.push(line);
    else {
      fences += 1;
      at = end;
    }
  }
  return { lines, fences };
}

function closes(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.length >= fence.length && mark.replaceAll(fence.charAt(0), '') === '';
}

/** A remark in a program stands right before what it speaks of. */
function standsAlone(lines: readonly string[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].every((line) => line === undefined || line.trim() === '');
}
