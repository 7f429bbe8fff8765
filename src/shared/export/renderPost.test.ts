import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { newArticle } from '../article/article';
import { lampwright } from '../site/testing/lampwright';
import { ATTRIBUTION_STYLES } from '../source/attribution';
import { FORMAT_DESCRIPTIONS, FORMATS, type Format } from './format';
import { hasPlace } from './hasPlace';
import { renderPost } from './renderPost';
import { arbitraryArticle } from './testing/arbitraryArticle';
import { everyBlock } from './testing/everyBlock';
import { heldPicture } from './testing/heldPicture';
import { joined, runsOf, wordsOf } from './testing/wordsOf';

const site = lampwright({}, 'body { color: black; }');
const HTML_FORMATS: Format[] = ['web-page', 'wordpress-blocks', 'classic-html'];

/** What a reader of the file reads. */
function readerText(text: string, format: Format): string {
  if (format === 'plain-text') return joined(text);
  if (format === 'markdown') return joined(markdownText(text));
  if (format === 'word') return joined(wordText(text));
  const { document } = new JSDOM(text).window;
  document.querySelectorAll('br').forEach((br) => br.replaceWith(' '));
  document.querySelectorAll('img').forEach((image) => image.replaceWith(`${image.alt} `));
  document.querySelectorAll('p, li, pre, summary, h1, h2, h3, h4').forEach((block) => block.append(' '));
  return joined(document.body.textContent ?? '');
}

/** The HTML that the Markdown of an article may hold. */
const KEPT_LINES = /^<pre( class="verse")?( lang="[\w-]+")?>/;
const GALLERY = /^<figure class="gallery\b/;
const AROUND =
  /^(<hr class="dots">|<figure class="pull-quote">|<\/figure>|<div class="note [\w -]+">|<\/div>|<\/details>)$/;
const SUMMARY = /^<details>\n<summary>.*<\/summary>$/;
const textOf = (html: string) => new JSDOM(html).window.document.body.textContent ?? '';

function wordText(text: string): string {
  const parts = ['document', 'footnotes'].map(
    (name) => new RegExp(`<w:${name} .*</w:${name}>`, 's').exec(text)?.[0] ?? '',
  );
  const words = parts
    .join(' ')
    .replace(/<wp:docPr [^>]*descr="([^"]*)">/g, '$1 ')
    .replace(/<\/w:p>|<w:(?:br|tab)\/>/g, ' ');
  return textOf(words.replace(/<[^>]*>/g, ''));
}

function markdownText(text: string): string {
  const walker = new Parser().parse(text).walker();
  let words = '';
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal } = step.node as Node;
    if (type === 'text') words += literal;
    else if (type === 'html_inline') words += literal === '<br>' ? ' ' : '';
    else if (['softbreak', 'linebreak', 'paragraph', 'heading', 'item'].includes(type)) words += ' ';
    else if (type === 'code_block' && text.includes(`\`\`\`\n${literal}\`\`\``)) words += ` ${literal} `;
    else if (type === 'html_block' && KEPT_LINES.test(literal ?? '')) words += ` ${textOf(literal ?? '')} `;
    else if (type === 'html_block' && GALLERY.test(literal ?? ''))
      words += ` ${textOf((literal ?? '').replace(/<img [^>]*alt="([^"]*)">/g, '$1 ').replaceAll('<figcaption', ' <figcaption'))} `;
    else if (type === 'html_block' && AROUND.test(literal ?? '')) words += ' ';
    else if (type === 'html_block' && SUMMARY.test(literal ?? '')) words += ` ${textOf(literal ?? '')} `;
    else if (type === 'code' || type === 'code_block' || type === 'html_block') words += `!${type}!`;
  }
  return words;
}

/** Plain text puts addresses between the words, so it is read run by run. */
function holdsInOrder(read: string, runs: string[]): void {
  let from = 0;
  for (const run of runs.map((words) => words.replace(/ /g, ''))) {
    const at = read.indexOf(run, from);
    expect(at, run).not.toBe(-1);
    from = at + run.length;
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe.each(FORMATS)('%s', (format) => {
  const { extension } = FORMAT_DESCRIPTIONS[format];

  for (const attribution of ATTRIBUTION_STYLES) {
    it(`renders every block as before, with attribution “${attribution}”`, async () => {
      const pictures = format === 'word' ? heldPicture : undefined;
      const post = renderPost(everyBlock(), { ...site, attribution }, format, { pictures });
      const ending = format === 'word' ? 'xml' : extension;
      await expect(post.text).toMatchFileSnapshot(
        `targets/goldens/${format}.${attribution}.golden.${ending}`,
      );
    });
  }

  it('lists what it does not carry', async () => {
    const { losses, notes } = renderPost(everyBlock(), site, format);
    const told = { losses, notes };
    await expect(JSON.stringify(told, null, 2)).toMatchFileSnapshot(
      `targets/goldens/${format}.remarks.golden.json`,
    );
  });

  it('gives every block a place, and one without words none', () => {
    const article = everyBlock();
    for (const block of article.body.root.children) {
      const alone = { ...article, body: { root: { type: 'root' as const, children: [block] } } };
      const none = { ...article, body: { root: { type: 'root' as const, children: [] } } };
      const isThere = renderPost(alone, site, format).text !== renderPost(none, site, format).text;
      expect([block.type, isThere]).toEqual([block.type, hasPlace(block)]);
    }
  });

  it('holds every word of hers, in any article', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.constantFrom(...ATTRIBUTION_STYLES), (article, attribution) => {
        // A site that shows her marks as they are; what WordPress makes of them has a test of its own.
        const own = { ...site, attribution, publishBy: 'files' as const };
        const post = renderPost(deepFreeze(article), own, format);
        expect(renderPost(article, own, format)).toEqual(post);
        const read = readerText(post.text, format).replace(/ /g, '');
        if (format === 'plain-text') return holdsInOrder(read, runsOf(article));
        for (const words of wordsOf(article)) expect(read).toContain(words.replace(/ /g, ''));
      }),
      { numRuns: 60 },
    );
  });

  it('renders an article without a body, and one with a headline of 2,000 characters', () => {
    const article = newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en');
    expect(renderPost(article, site, format).fileName).toBe(`untitled.${extension}`);
    const headline = '潮'.repeat(2000);
    expect(renderPost({ ...article, headline }, site, format).text).toContain(headline);
  });
});

describe.each(HTML_FORMATS)('%s, as a browser reads it', (format) => {
  it('runs nothing and links nowhere that is not safe, in any article', () => {
    fc.assert(
      fc.property(arbitraryArticle, fc.constantFrom(...ATTRIBUTION_STYLES), (article, attribution) => {
        const { text } = renderPost(article, { ...site, attribution }, format, { firstVisit: true });
        const { document } = new JSDOM(text).window;
        const scripts = [...document.querySelectorAll('script')].map((script) => script.type);
        expect(scripts).toEqual(format === 'web-page' ? ['application/ld+json'] : []);
        for (const element of document.querySelectorAll('*')) {
          expect(
            [...element.attributes].filter(({ name }) => name.startsWith('on') || name === 'style'),
          ).toEqual([]);
        }
        for (const element of document.querySelectorAll('[href], [cite]')) {
          const address = element.getAttribute('href') ?? element.getAttribute('cite');
          expect(address).toMatch(/^(?:https?:\/\/|mailto:|#article$|#fn(ref)?-\d+$)/i);
        }
        expect(document.querySelectorAll('iframe, object, embed, link:not([rel=canonical])')).toHaveLength(0);
        for (const image of document.querySelectorAll('img'))
          expect(image.getAttribute('src')).toMatch(/^[0-9a-f]{64}\.\w+$/);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(['web-page', 'markdown', 'plain-text'] as const)('%s, its byline and tags', (format) => {
  it.each([
    ['en', 'By Wren Sallow', 'Filed under sea'],
    ['zh-Hans', '作者：Wren Sallow', '标签：sea'],
    ['zh-Hant', '作者：Wren Sallow', '標籤：sea'],
  ] as const)('stand after their words as %s sets them', (language, by, filed) => {
    const article = { ...everyBlock(), language, byline: 'Wren Sallow', tags: ['sea'] };
    const read = readerText(renderPost(article, site, format).text, format);
    expect(read).toContain(by);
    expect(read).toContain(filed);
  });
});
