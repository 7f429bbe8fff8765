import type { Language } from '../../shared/article/language';
import { FURNITURE_NAMES, type FurnitureKind, type FurnitureModule } from '../../shared/site/furniture';
import { wordsIn } from '../../shared/site/furnitureHtml';
import { pathPart } from '../../shared/site/pathPart';
import { isPermalink } from '../../shared/site/permalink';
import { type SiteSettings, siteSettingsSchema } from '../../shared/site/site';
import { isSiteAddress } from '../../shared/site/siteAddress';
import { safeUrl } from '../../shared/source/safeUrl';

/** A field of the dialog that cannot be kept as it is, and why. */
export interface SiteProblem {
  field: 'name' | 'address' | 'timeZone' | 'permalink' | 'sections' | null;
  sentence: string;
}

/** A new site, to be filled in: nothing stands around its articles yet. */
export function newSite(sites: readonly SiteSettings[], language: Language, timeZone: string): SiteSettings {
  return {
    ...{ schemaVersion: 1, id: freeId('site', sites), name: '', chineseName: '', address: 'https://' },
    ...{ language, timeZone, themeId: 'news', publishBy: 'wordpress', sections: [], attribution: 'lead-in' },
    ...{ permalink: '/{slug}/', words: {}, furniture: [] },
  };
}

/** What is kept of a draft; a new site gets its id from its name, which no later change of that changes. */
export function toKeep(draft: SiteSettings, sites: readonly SiteSettings[]): SiteSettings {
  const isNew = !sites.some(({ id }) => id === draft.id);
  const tidied = {
    ...draft,
    name: draft.name.trim(),
    chineseName: draft.chineseName.trim(),
    address: withScheme(draft.address.trim()).replace(/\/+$/, ''),
    timeZone: draft.timeZone.trim(),
    permalink: draft.permalink.trim(),
    sections: sectionsIn(draft.sections.join('\n')),
  };
  return isNew ? { ...tidied, id: freeId(idOf(tidied.name), sites) } : tidied;
}

/** As a browser's own field takes it: "news.example". */
function withScheme(address: string): string {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/]|$)/u.test(address) ? `https://${address}` : address;
}

/** Why it cannot be kept, or null. */
export function problemOf(site: SiteSettings, sites: readonly SiteSettings[]): SiteProblem | null {
  const shape = siteSettingsSchema.safeParse(site);
  if (site.name === '') return { field: 'name', sentence: 'The site needs a name.' };
  const twin = sites.find(({ id, name }) => id !== site.id && name === site.name);
  if (twin) return { field: 'name', sentence: 'Another site has this name.' };
  if (!isSiteAddress(site.address))
    return {
      field: 'address',
      sentence:
        'An address is as https://news.example: it begins with https:// or http:// and has no ? and no #.',
    };
  if (!isPermalink(site.permalink))
    return {
      field: 'permalink',
      sentence:
        'A path begins and ends with a slash and has {slug} as its last part, as /{year}/{month}/{slug}/. It may hold {section}, {year}, {month}, {day} and small letters.',
    };
  const double = site.sections.find((name, at) => site.sections.indexOf(name) !== at);
  if (double !== undefined) return { field: 'sections', sentence: `“${double}” is there twice.` };
  const long = site.sections.find((name) => name.length > 200);
  if (long !== undefined)
    return { field: 'sections', sentence: `“${long.slice(0, 40)}…” is longer than 200 letters.` };
  const lost = site.furniture.find((module) => badAddressesOf(module).length > 0);
  if (lost !== undefined)
    return {
      field: null,
      sentence: `In the furniture, “${wordsIn(lost, site.language).title || FURNITURE_NAMES[lost.kind]}” leads to “${badAddressesOf(lost)[0]}”: an address begins with https:// or http://.`,
    };
  if (shape.success) return null;
  if (shape.error.issues.some(({ path }) => path[0] === 'timeZone'))
    return { field: 'timeZone', sentence: 'No such time zone is known. It is written as Europe/Paris.' };
  return { field: null, sentence: `This cannot be kept as it is: ${shape.error.issues[0]?.path.join(' ')}.` };
}

export function sectionsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A module of a kind, on, at the end of the others. */
export function newModule(kind: FurnitureKind, others: readonly FurnitureModule[]): FurnitureModule {
  let number = others.length + 1;
  while (others.some(({ id }) => id === `${kind}-${number}`)) number += 1;
  return { id: `${kind}-${number}`, kind, look: '', isOn: true, address: '', picture: '', words: {} };
}

/** The list with a module as she left it; a new one is the last. */
export function withModule(modules: readonly FurnitureModule[], changed: FurnitureModule): FurnitureModule[] {
  const isNew = !modules.some(({ id }) => id === changed.id);
  return isNew
    ? [...modules, changed]
    : modules.map((module) => (module.id === changed.id ? changed : module));
}

/** Where a module leads that is no address. */
export function badAddressesOf({ address, words }: FurnitureModule): string[] {
  const all = [address, ...Object.values(words).flatMap(({ items }) => items.map((item) => item.address))];
  return all.filter(isBadAddress);
}

export function isBadAddress(address: string): boolean {
  return address.trim() !== '' && safeUrl(address) === null;
}

/** What she changed of a site, on the site as it is kept by now. */
export function onto(draft: SiteSettings, base: SiteSettings, kept: SiteSettings): SiteSettings {
  const changed = Object.entries(draft).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field as keyof SiteSettings]),
  );
  return { ...kept, ...Object.fromEntries(changed) };
}

/** The list with what stands at `from` standing at `to`. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_item, at) => at !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** Names of files: letters that every system takes. */
function idOf(name: string): string {
  const plain = pathPart(name)
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 40);
  return plain.replace(/^-+|-+$/g, '') || 'site';
}

function freeId(wanted: string, sites: readonly SiteSettings[]): string {
  let id = wanted;
  for (let number = 2; sites.some((site) => site.id === id); number += 1) id = `${wanted}-${number}`;
  return id;
}
