import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../../article/article';
import { LANGUAGES } from '../../article/language';
import type { PageLinks } from '../../site/pageLinks';
import { articleCard } from '../../site/articleCards';
import { lampwright } from '../../site/testing/lampwright';
import { ATTRIBUTION_STYLES } from '../../source/attribution';
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

function pageOf(html: string): Document {
  return new JSDOM(html).window.document;
}

describe('the web page', () => {
  for (const language of LANGUAGES) {
    for (const attribution of ATTRIBUTION_STYLES) {
      it(`is valid HTML in ${language} with attribution “${attribution}”`, () => {
        const site = lampwright({ attribution });
        const { text } = renderPost({ ...everyBlock(), language }, site, 'web-page', { firstVisit: true });
        expect(faults(text)).toEqual([]);
      });
    }
  }

  it('is valid HTML without a word in it', () => {
    const empty = newArticle('01939c4e-5b00-7000-8000-00000000e004', '2026-11-24T14:30:00.000Z', 'en');
    expect(faults(renderPost(empty, lampwright(), 'web-page').text)).toEqual([]);
  });

  it('fills every placeholder of the theme', () => {
    for (const language of LANGUAGES) {
      const page = { ...everyBlock(), language, headline: 'Plain' };
      page.body.root.children = [];
      expect(renderPost(page, lampwright(), 'web-page', { firstVisit: true }).text).not.toMatch(/\{\{/);
    }
  });

  it('has the furniture in the order of the site’s page, and the pop-up only on the first visit', () => {
    const order = [
      'ebooks',
      'subscribe',
      'support',
      'circumvention',
      'ad',
      'giving',
      'ad',
      'tools',
      'badge',
      'picture',
    ];
    const later = pageOf(renderPost(everyBlock(), lampwright(), 'web-page').text);
    expect([...later.querySelectorAll('.furniture > section')].map((section) => section.className)).toEqual(
      order,
    );
    expect(later.querySelector('dialog')).toBeNull();
    const first = pageOf(renderPost(everyBlock(), lampwright(), 'web-page', { firstVisit: true }).text);
    expect(first.querySelector('dialog[open] h2')?.textContent).toBe('You are reading by lamplight');
  });

  it('carries the style sheet to the letter, since the window lets it in by its hash', () => {
    const site = lampwright();
    const page = pageOf(renderPost(everyBlock(), site, 'web-page').text);
    expect(page.querySelector('style')?.textContent).toBe(site.theme.css);
  });

  it('tells machines what it is, in JSON that cannot end its element', () => {
    const page = pageOf(renderPost(everyBlock(), lampwright(), 'web-page').text);
    const data = JSON.parse(page.querySelector('script')?.textContent ?? '');
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      // As readers of the site see it.
      headline: 'Every block: <script>alert(“headline”)</script> & 海鸥 # *stars*',
      description: everyBlock().standfirst,
      inLanguage: 'en',
      author: { '@type': 'Person', name: 'Ines Marlow' },
      url: 'https://lampwright.example/every-block/',
    });
    expect(data.citation).toHaveLength(4);
    expect(data.citation[3].url).toBeUndefined();
  });

  it('says where each quotation is from, and in which language it is', () => {
    const page = pageOf(renderPost(everyBlock(), lampwright(), 'web-page').text);
    const quotations = [...page.querySelectorAll('blockquote')];
    expect(quotations.map((quotation) => [quotation.getAttribute('cite'), quotation.lang])).toEqual([
      ['https://kestrel.example/gulls?a=1&b=2', ''],
      ['https://fog-harbour.example/zh/haiou', 'zh-Hans'],
      ['https://kestrel.example/gulls?a=1&b=2', ''],
      [null, ''],
      [null, ''],
      [null, ''],
    ]);
  });

  it('leads where it is told, with the very same body, and is valid HTML then too', () => {
    const links: PageLinks = {
      canonical: 'https://lampwright.example/a/',
      styleSheet: '../site.css',
      feed: '../feed.xml',
      archive: '../archive/',
      front: (language) => (language === 'en' ? '../' : null),
      section: (name) => (name === 'Harbours' ? '../sections/harbours/' : null),
      tag: () => '../tags/a/?"<b>',
      author: () => '../authors/ines-marlow/',
      cardPicture: (media) => ({ address: `https://lampwright.example/media/${media}`, width: 640 }),
    };
    const options = { smaller: () => [{ address: '../media/a-640.png', width: 640 }] };
    const inert = renderPost(everyBlock(), lampwright(), 'web-page', options).text;
    const { text } = renderPost(everyBlock(), lampwright(), 'web-page', { ...options, links });
    expect(faults(text)).toEqual([]);
    const bodyIn = (html: string) => /<div class="body">([^]*?)<section class="sources"/.exec(html)?.[1];
    expect(bodyIn(text)).toBe(bodyIn(inert));
    expect(bodyIn(text)).toContain(' srcset="../media/a-640.png 640w, ');
    const page = pageOf(text);
    const leads = [...page.querySelectorAll('a[href^="../"]')].map((a) => [
      a.textContent,
      a.getAttribute('href'),
    ]);
    expect(leads).toContainEqual(['Front page', '../']);
    expect(leads).toContainEqual(['Harbours', '../sections/harbours/']);
    expect(leads).toContainEqual(['Ines Marlow', '../authors/ines-marlow/']);
    expect(leads).toContainEqual([everyBlock().tags[0], '../tags/a/?"<b>']);
    expect(page.querySelector('.search, style')).toBeNull();
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(links.canonical);
    expect(JSON.parse(page.querySelector('script')?.textContent ?? '').url).toBe(links.canonical);
    expect(pageOf(inert).querySelector('a[href^="../"]')).toBeNull();
  });

  it('tells those who make a card of it what the preview’s card shows', () => {
    const site = lampwright();
    const article = everyBlock();
    const headOf = (text: string) =>
      new Map(
        [...pageOf(text).querySelectorAll('meta[property], meta[name^="twitter"]')].map((meta) => [
          meta.getAttribute('property') ?? meta.getAttribute('name'),
          meta.getAttribute('content'),
        ]),
      );
    const links = {
      canonical: 'https://lampwright.example/a/',
      cardPicture: (media: string) => ({ address: `https://lampwright.example/media/${media}`, width: 640 }),
      ...{ styleSheet: '', feed: null, archive: null },
      ...{ front: () => null, section: () => null, tag: () => null, author: () => null },
    };
    const card = articleCard('social', article, site);
    const head = headOf(renderPost(article, site, 'web-page', { links }).text);
    expect(head.get('og:title')).toBe(card.title);
    expect(head.get('og:description')).toBe(card.text);
    expect(head.get('og:image')).toBe(`https://lampwright.example/media/${card.picture}`);
    expect(head.get('og:image:width')).toBe('640');
    expect(head.get('og:url')).toBe(links.canonical);
    expect(head.get('og:locale')).toBe('en_GB');
    expect(head.get('twitter:card')).toBe('summary_large_image');
    // One file has its pictures nowhere that a social site could fetch them.
    const alone = headOf(renderPost(article, site, 'web-page').text);
    expect(alone.has('og:image')).toBe(false);
    expect(alone.get('twitter:card')).toBe('summary');
    expect(alone.get('og:description')).toBe(card.text);
  });

  it('dates the page by the site’s clock', () => {
    const site = lampwright({ timeZone: 'Asia/Taipei' });
    const article = { ...everyBlock(), changedAt: '2026-11-24T18:30:00.000Z' };
    expect(pageOf(renderPost(article, site, 'web-page').text).querySelector('time')?.textContent).toContain(
      '25 November 2026, 02:30',
    );
    const chinese = renderPost({ ...article, language: 'zh-Hans' }, site, 'web-page').text;
    expect(chinese).toContain('2026年11月25日 星期三');
  });

  it('is of the day since when its readers have it, and says when it was changed', () => {
    const publishedAt = '2026-11-20T08:00:00.000Z';
    const article: Article = { ...everyBlock(), status: 'changed', publishedAt };
    const page = pageOf(renderPost(article, lampwright(), 'web-page').text);
    const time = page.querySelector('time');
    expect(time?.getAttribute('datetime')).toBe(publishedAt);
    expect(time?.textContent).toContain('20 November 2026');
    expect(page.querySelector('[property="article:published_time"]')?.getAttribute('content')).toBe(
      publishedAt,
    );
    const { datePublished, dateModified } = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    ) as Record<string, string>;
    expect([datePublished, dateModified]).toEqual([publishedAt, article.changedAt]);
    for (const format of ['markdown', 'plain-text'] as const)
      expect(renderPost(article, lampwright(), format).text).toContain('20 November 2026');
  });
});
