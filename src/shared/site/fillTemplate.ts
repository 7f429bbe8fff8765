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

const SECTION = /\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g;
/** A section's mark alone on its line takes the line with it. */
const MARK_ALONE = /^[ \t]*(\{\{[#/]\w+\}\})[ \t]*\n/gm;
const PLACEHOLDER = /\{\{\{(\w+)\}\}\}|\{\{(word:)?(\w+)\}\}/g;

/**
 * Fills a theme's template. `{{#name}}…{{/name}}` stays only when the named text or markup is not empty. Nothing that is
 * put in is read as a placeholder. A name that nobody fills is left standing, so that the theme's maker sees it.
 */
export function fillTemplate(template: string, { text, markup, words }: Filling): string {
  const kept = template
    .replace(MARK_ALONE, '$1')
    .replace(SECTION, (_all, name: string, inside: string) =>
      (text[name] ?? markup[name] ?? '') === '' ? '' : inside,
    );
  return kept.replace(PLACEHOLDER, (all, raw?: string, word?: string, name?: string) => {
    if (raw !== undefined) return markup[raw] ?? all;
    const value = (word === undefined ? text : words)[name!];
    return value === undefined ? all : escapeAttribute(value);
  });
}
