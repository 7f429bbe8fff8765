import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { newArticle } from '../../article/article';
import { lampwright } from '../../site/testing/lampwright';
import { renderPost } from '../renderPost';
import { link, paragraph, source, text } from '../testing/everyBlock';

const WORDS =
  'A [video] and [gallery ids="1"], [caption]a[/caption], [[embed]], [playlist/], [audio] and [wp_caption x]; [Video], [videos] and [and] too.';

it.each(['classic-html', 'wordpress-blocks'] as const)('%s holds no shortcode, and every word', (format) => {
  const article = {
    ...newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en'),
    headline: WORDS,
    sources: [source({ title: WORDS })],
    body: {
      root: {
        type: 'root' as const,
        children: [
          paragraph(WORDS, link('https://kestrel.example/[video]', text('linked'))),
          { type: 'quotation' as const, sourceId: 's1', children: [paragraph(WORDS)] },
        ],
      },
    },
  };
  const { text: html } = renderPost(article, lampwright({ attribution: 'credit' }), format);
  expect(html).not.toMatch(/\[(?:audio|caption|embed|gallery|playlist|video|wp_caption)[\]/ ]/);
  expect(html).toContain('[Video], [videos] and [and]');
  expect(html).toContain('href="https://kestrel.example/%5Bvideo]"');
  const words = new JSDOM(html).window.document.body.textContent;
  expect(words.split(WORDS)).toHaveLength(5);
});
