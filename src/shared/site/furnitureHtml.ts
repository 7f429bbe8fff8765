import { isChinese, type Language, LANGUAGES } from '../article/language';
import { safeUrl } from '../source/safeUrl';
import { escapeAttribute, escapeText } from '../lib/escapeHtml';
import { fillTemplate } from './fillTemplate';
import type { FurnitureKind, FurnitureModule, ModuleItem, ModuleWords } from './furniture';
import type { Site } from './site';

/** What is drawn around an article: beside it, and over it. */
interface FurnitureHtml {
  furniture: string;
  popUps: string;
}

/** By site, then by language and by where its pictures are: a site of files draws the same a thousand times. */
const drawnOf = new WeakMap<Site, Map<string, FurnitureHtml>>();

/**
 * The site's modules that are on, as its theme draws them.
 * @param pictures where a reader finds a picture of the library; null where it is gone
 */
export function furnitureHtml(
  site: Site,
  language: Language,
  pictures: (name: string) => string | null,
): FurnitureHtml {
  const on = site.furniture.filter(({ isOn }) => isOn);
  const addresses = on.map(({ picture }) => (picture === '' ? null : pictures(picture)));
  const drawn = drawnOf.get(site) ?? new Map<string, FurnitureHtml>();
  drawnOf.set(site, drawn);
  const key = JSON.stringify([language, addresses]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const htmls = on.map((module, at) => moduleHtml(module, site, language, addresses[at] ?? null));
  const only = (isMeant: (kind: FurnitureKind) => boolean) =>
    htmls.filter((_html, at) => isMeant(on[at]!.kind)).join('\n');
  const html = {
    furniture: only((kind) => kind !== 'pop-up'),
    popUps: only((kind) => kind === 'pop-up'),
  };
  drawn.set(key, html);
  return html;
}

function moduleHtml(
  module: FurnitureModule,
  { theme }: Site,
  language: Language,
  source: string | null,
): string {
  const template = theme.furniture[module.look] ?? theme.furniture[module.kind];
  if (template === undefined) return '';
  const { title, text, action, off, on, items } = wordsIn(module, language);
  return fillTemplate(template, {
    text: { id: `module-${module.id}`, title, text, action, off, on },
    markup: {
      href: hrefOf(module.address).trim(),
      items: items.map((item) => itemHtml(item, language)).join(''),
      // Its caption says what it is; without one, its text does.
      picture:
        source === null
          ? ''
          : `<img src="${escapeAttribute(source)}" alt="${title === '' ? escapeAttribute(text) : ''}">`,
    },
    words: theme.words[language],
  });
}

/** What it says in the language; each word that it does not say there is that of the other Chinese, or of any that has it. */
export function wordsIn({ words }: FurnitureModule, language: Language): ModuleWords {
  const order = [...LANGUAGES].sort((a, b) => nearness(b, language) - nearness(a, language));
  const said = order.flatMap((each) => words[each] ?? []);
  const first = (field: Exclude<keyof ModuleWords, 'items'>) =>
    said.map((each) => each[field]).find((word) => word !== '') ?? '';
  return {
    title: first('title'),
    text: first('text'),
    action: first('action'),
    off: first('off'),
    on: first('on'),
    items: said.map(({ items }) => items).find((items) => items.length > 0) ?? [],
  };
}

function nearness(language: Language, wanted: Language): number {
  if (language === wanted) return 2;
  return isChinese(language) && isChinese(wanted) ? 1 : 0;
}

function itemHtml({ label, note, address }: ModuleItem, language: Language): string {
  const lang = languageOfLabel(label, language);
  const link = `<a${lang}${hrefOf(address)}>${escapeText(label)}</a>`;
  return `<li>${link}${note === '' ? '' : ` <span>${escapeText(note)}</span>`}</li>`;
}

/** A name in the other script is said to be so, for the faces of its letters and for those who hear the page. */
function languageOfLabel(label: string, language: Language): string {
  const isHan = /\p{Script=Han}/u.test(label);
  if (isHan === isChinese(language) || (!isHan && !/\p{L}/u.test(label))) return '';
  return isHan ? ' lang="zh-Hans"' : ' lang="en"';
}

function hrefOf(address: string): string {
  const safe = address === '' ? null : safeUrl(address);
  return safe === null ? '' : ` href="${escapeAttribute(safe)}"`;
}
