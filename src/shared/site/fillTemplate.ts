import { escapeAttribute } from '../lib/escapeHtml';

/** What stands for the placeholders of a theme's template. */
export interface Filling {
  /** `{{name}}`: words, escaped on the way in. */
  text: Record<string, string>;
  /** `{{{name}}}`: markup, put in as it is. */
  markup: Record<string, string>;
  /** `{{word:name}}`: what the site says in the page's language. */
  words: Record<string, string>;
}

/** A template taken apart: literal text, a placeholder, or a section of such parts. */
type Part = string | { from: keyof Filling; name: string; mark: string } | { name: string; inside: Part[] };

const SECTION = /\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/;
/** A section's mark alone on its line takes the line with it. */
const MARK_ALONE = /^[ \t]*(\{\{[#/]\w+\}\})[ \t]*\n/gm;
const PLACEHOLDER = /(\{\{\{\w+\}\}\}|\{\{(?:word:)?\w+\}\})/;

/** Templates taken apart, by their text: a site has two, and the preview fills one at every pause in the typing. */
const takenApart = new Map<string, Part[]>();

/**
 * Fills a theme's template. `{{#name}}…{{/name}}` stays only when the named text or markup is not empty. Nothing that is
 * put in is read as a placeholder. A name that nobody fills is left standing, so that the theme's maker sees it.
 */
export function fillTemplate(template: string, filling: Filling): string {
  let parts = takenApart.get(template);
  if (!parts) {
    parts = takeApart(template.replace(MARK_ALONE, '$1'));
    takenApart.set(template, parts);
  }
  return fill(parts, filling);
}

function takeApart(template: string): Part[] {
  const section = SECTION.exec(template);
  if (!section) return template.split(PLACEHOLDER).map(partOf);
  const [all, name, inside] = section;
  return [
    ...takeApart(template.slice(0, section.index)),
    { name: name!, inside: takeApart(inside!) },
    ...takeApart(template.slice(section.index + all.length)),
  ];
}

function partOf(mark: string): Part {
  if (!PLACEHOLDER.test(mark)) return mark;
  const name = mark.replace(/[{}]|word:/g, '');
  const from = mark.startsWith('{{{') ? 'markup' : mark.startsWith('{{word:') ? 'words' : 'text';
  return { from, name, mark };
}

function fill(parts: readonly Part[], filling: Filling): string {
  let filled = '';
  for (const part of parts) {
    if (typeof part === 'string') filled += part;
    else if ('inside' in part) {
      const value = filling.text[part.name] ?? filling.markup[part.name] ?? '';
      if (value !== '') filled += fill(part.inside, filling);
    } else {
      const value = filling[part.from][part.name];
      if (value === undefined) filled += part.mark;
      else filled += part.from === 'markup' ? value : escapeAttribute(value);
    }
  }
  return filled;
}
