import type { Language } from '../article/language';
import type { Site } from './site';

/** What a section is called in a language. */
export function sectionName(site: Site, name: string, language: Language): string {
  return site.theme.words[language][`section:${name}`] ?? name;
}

/** The section that is called so in a language; a name that none has is its own. */
export function sectionOf(site: Site, called: string, language: Language): string {
  return site.sections.find((name) => sectionName(site, name, language) === called) ?? called;
}
