import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../article/article';
import { LANGUAGES } from '../../article/language';
import { FURNITURE_KINDS, type FurnitureModule } from '../../site/furniture';
import type { Site } from '../../site/site';
import { lampwright } from '../../site/testing/lampwright';
import { SHIPPED_THEMES } from '../../site/testing/shippedTheme';
import { renderPost } from '../renderPost';
import { everyBlock } from '../testing/everyBlock';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Questions of taste that the theme's formatter answers, or that her own words raise.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
  },
});

function faults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap((result) =>
    result.messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
  );
}

/** A module of each kind with all that one can hold, and of each with as good as nothing. */
function everyModule(): FurnitureModule[] {
  const full = { title: 'Title', text: 'Text', action: 'Do it', off: 'Off', on: 'On' };
  const items = [{ label: 'One', note: 'a note', address: 'https://kestrel.example/one' }];
  const bare = { title: 'Bare title', text: '', action: '', off: 'Off', on: 'On', items: [] };
  return FURNITURE_KINDS.flatMap((kind): FurnitureModule[] => {
    const common = { kind, look: 'of-another-theme', isOn: true };
    return [
      {
        ...common,
        id: `${kind}-full`,
        address: 'https://a.example/',
        picture: 'a.png',
        words: { en: { ...full, items } },
      },
      { ...common, id: `${kind}-bare`, address: '', picture: '', words: { en: bare } },
    ];
  });
}

const page = (article: Article, site: Site) =>
  renderPost(article, site, 'web-page', { firstVisit: true, pictures: (name) => name }).text;

/** What a site may want to tell apart, and a plain page need not. */
const HOOKS = /^(?:cited|embed-post|picture-(?:credit|licence)|note-(?:correction|from-editor|[\d-]+))$/;

/** Without her words, among which curly brackets may stand. */
const wordless = (language: (typeof LANGUAGES)[number]): Article => {
  const article = { ...everyBlock(), language, headline: 'Plain' };
  article.body.root.children = [];
  return article;
};

describe.each(SHIPPED_THEMES)('the theme “%s”', (themeId) => {
  const furniture = everyModule();

  it('draws every kind of module', () => {
    expect(Object.keys(lampwright({ themeId }).theme.furniture)).toEqual(
      expect.arrayContaining([...FURNITURE_KINDS]),
    );
    const drawn = new JSDOM(page(wordless('en'), lampwright({ themeId, furniture }))).window.document;
    expect(drawn.querySelectorAll('aside > section')).toHaveLength(furniture.length - 2);
    expect(drawn.querySelectorAll('dialog')).toHaveLength(2);
    expect(drawn.querySelectorAll('aside img')).toHaveLength(1);
  });

  it.each(LANGUAGES)('is a valid page with every placeholder filled, in %s', (language) => {
    for (const site of [lampwright({ themeId }), lampwright({ themeId, furniture: [] })]) {
      expect(faults(page({ ...everyBlock(), language }, site))).toEqual([]);
      expect(page(wordless(language), site)).not.toMatch(/\{\{/);
    }
    const own = page(wordless(language), lampwright({ themeId, furniture }));
    expect(faults(own)).toEqual([]);
    expect(own).not.toMatch(/\{\{/);
  });

  it('has a style for every class that a block has', () => {
    const { theme } = lampwright({ themeId });
    const drawn = new JSDOM(page(everyBlock(), lampwright({ themeId }))).window.document;
    const classes = new Set(
      [...drawn.querySelectorAll('.body *')].flatMap((element) => [...element.classList]),
    );
    const missing = [...classes].filter(
      (name) => !HOOKS.test(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(theme.css),
    );
    expect(missing.sort()).toEqual([]);
  });

  it('runs nothing, loads nothing, and has a dark version that paper does not see', () => {
    const { theme } = lampwright({ themeId });
    const drawn = theme.template + Object.values(theme.furniture).join('');
    expect(drawn).not.toMatch(/<script|<iframe|<link| on\w+=| style=/i);
    expect(theme.css).not.toMatch(/url\((?!["']?fonts\/)|@import/);
    expect(theme.css).toContain('@media screen and (prefers-color-scheme: dark)');
  });

  it('has all its words in every language', () => {
    const { words } = lampwright({ themeId, words: {} }).theme;
    const own = (language: (typeof LANGUAGES)[number]) =>
      Object.keys(words[language])
        .filter((name) => !name.startsWith('section:'))
        .sort();
    for (const language of LANGUAGES) expect(own(language)).toEqual(own('en'));
  });
});
