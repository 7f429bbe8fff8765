import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { renderPost } from '../../src/shared/export/renderPost';
import { arbitraryArticle } from '../../src/shared/export/testing/arbitraryArticle';
import { everyBlock, paragraph, picture } from '../../src/shared/export/testing/everyBlock';
import { lampwright } from '../../src/shared/site/testing/lampwright';
import { ATTRIBUTION_STYLES } from '../../src/shared/source/attribution';
import { ARTICLES } from './articles';
import { openBlockEditor, type Reading } from './blockEditor';
import { describeWithWordPress } from './describeWith';
import { WORDPRESS_FOLDER } from './fetchWordPress.mjs';

describeWithWordPress('the block editor', () => {
  let read: (post: string) => Reading;
  beforeAll(() => {
    read = openBlockEditor(WORDPRESS_FOLDER);
  });

  for (const [name, article] of Object.entries(ARTICLES)) {
    for (const attribution of ATTRIBUTION_STYLES) {
      it(`opens ${name} with attribution “${attribution}” and would save it unchanged`, () => {
        const { text } = renderPost(article(), lampwright({ attribution }), 'wordpress-blocks');
        const reading = read(text);
        expect(reading.invalid).toEqual([]);
        expect(reading.saved).toBe(text.trim());
        expect(reading.logged).toEqual([]);
        expect(reading.names).toContain('core/quote');
      });
    }
  }

  it('opens any article and would save it unchanged', () => {
    fc.assert(
      fc.property(
        arbitraryArticle,
        fc.constantFrom(...ATTRIBUTION_STYLES),
        fc.boolean(),
        (article, attribution, hasSiteNotes) => {
          const site = lampwright({ attribution });
          const { text } = renderPost(article, site, 'wordpress-blocks', {
            hasFields: hasSiteNotes,
            hasSiteNotes,
          });
          const reading = read(text);
          // A block of a plugin is none of ours, and this editor has no plugins.
          const foreign = article.body.root.children.filter(({ type }) => type === 'opaque').length;
          const unknown = reading.invalid.filter((name) => name === 'core/missing');
          expect(reading.invalid).toEqual(unknown);
          expect(unknown.length).toBeLessThanOrEqual(foreign);
          expect(reading.saved).toBe(text.trim());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('opens a post with WordPress’s own footnotes, and would save it unchanged', () => {
    const options = { hasFields: true, hasSiteNotes: true };
    const { text, siteNotes } = renderPost(everyBlock(), lampwright(), 'wordpress-blocks', options);
    const reading = read(text);
    expect(reading.invalid).toEqual([]);
    expect(reading.saved).toBe(text.trim());
    expect(reading.logged).toEqual([]);
    expect(reading.names.at(-1)).toBe('core/footnotes');
    expect(siteNotes.length).toBeGreaterThan(0);
    for (const { id } of siteNotes) expect(text).toContain(`<sup data-fn="${id}" class="fn">`);
  });

  it('keeps the address of a picture that looks like an entity', () => {
    const drawn = picture({
      media: `${'a'.repeat(64)}.jpg`,
      link: 'https://kestrel.example/?a=1&copy;=2&#38;',
    });
    const article = { ...everyBlock(), body: { root: { type: 'root' as const, children: [drawn] } } };
    const { text, losses } = renderPost(article, lampwright(), 'wordpress-blocks');
    expect(read(text).saved).toBe(text.trim());
    expect(text).toContain('href="https://kestrel.example/?a=1&amp;copy%3B=2&amp;#38%3B"');
    expect(losses.map(({ what }) => what).join()).toContain('its “;” is written as %3B');
  });

  it('finds no shortcode in words that look like one, and would save none', () => {
    const children = [paragraph('A [video], she wrote, and a [gallery ids="1"].')];
    const article = {
      ...everyBlock(),
      headline: '[caption] this',
      body: { root: { type: 'root' as const, children } },
    };
    const { text } = renderPost(article, lampwright(), 'wordpress-blocks');
    const reading = read(text);
    expect(reading.invalid).toEqual([]);
    expect(reading.saved).toBe(text.trim());
    expect(reading.saved).not.toMatch(/\[(video|gallery|caption)/);
  });

  it('would tell a quote without its class', () => {
    const reading = read('<!-- wp:quote -->\n<blockquote><p>Words</p></blockquote>\n<!-- /wp:quote -->');
    expect([...reading.invalid, ...reading.logged]).not.toEqual([]);
  });
});
