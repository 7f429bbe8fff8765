import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { newArticle } from '../../article/article';
import type { Block } from '../../article/blocks';
import { lampwright } from '../../site/testing/lampwright';
import { renderPost } from '../renderPost';
import { link, paragraph, text } from '../testing/everyBlock';

const ADDRESS = 'https://video.example/watch?v=1&t=2';
const lines = [
  text('First'),
  { type: 'linebreak' as const },
  text(`  ${ADDRESS}`),
  { type: 'linebreak' as const },
];
const BLOCKS: Block[] = [
  paragraph(ADDRESS),
  paragraph('HTTP://video.example'),
  { type: 'quotation', sourceId: null, children: [paragraph(ADDRESS), paragraph(`${ADDRESS} said so`)] },
  { type: 'note', noteKind: 'correction', date: '', children: [paragraph(ADDRESS)] },
  { type: 'details', children: [paragraph('Where'), paragraph(ADDRESS)] },
  { type: 'embed', url: ADDRESS, title: ADDRESS, author: '', date: '' },
  { type: 'pullquote', children: [text(ADDRESS)] },
  { type: 'verse', children: [...lines, text(ADDRESS)] },
  { type: 'code', children: [...lines, text(ADDRESS)] },
];
/** What `WP_Embed::autoembed` puts a player in the place of. */
const ALONE = [/^\s*https?:\/\/[^\s<>"]+\s*$/im, /<p(?: [^>]*)?>\s*https?:\/\/[^\s<>"]+\s*<\/p>/i];

const post = (children: Block[], format: 'classic-html' | 'wordpress-blocks') =>
  renderPost(
    {
      ...newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en'),
      standfirst: ADDRESS,
      body: { root: { type: 'root', children } },
    },
    lampwright(),
    format,
  ).text;

it.each(['classic-html', 'wordpress-blocks'] as const)(
  '%s has no address alone in its line or paragraph, and every one of them',
  (format) => {
    const html = post(BLOCKS, format);
    for (const alone of ALONE) expect(html).not.toMatch(alone);
    expect(new JSDOM(html).window.document.body.textContent.split(ADDRESS)).toHaveLength(13);
  },
);

it('writes an address among words, and one that is a link, as it is', () => {
  const html = post([paragraph(`See ${ADDRESS}`), paragraph(link(ADDRESS, text(ADDRESS)))], 'classic-html');
  const written = ADDRESS.replace('&', '&amp;');
  expect(html).toContain(`<p>See ${written}</p>\n\n<p><a href="${written}">${written}</a></p>`);
});
