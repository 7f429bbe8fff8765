import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import type { Block } from '../article/blocks';
import { arbitraryArticle } from '../export/testing/arbitraryArticle';
import { everyBlock, paragraph, picture, source } from '../export/testing/everyBlock';
import { lampwright } from '../site/testing/lampwright';
import { ATTRIBUTION_STYLES } from '../source/attribution';
import { isSamePost } from './isSamePost';

const THERE = { content: '', pictures: new Map() };

/** The same with other ids of its sources, as a second reading of its post gives them. */
function readAnew(article: Article): Article {
  const anew = JSON.parse(JSON.stringify(article)) as Article;
  const ids = new Map(anew.sources.map(({ id }, at) => [id, `anew ${at}`]));
  const rename = (node: object): void => {
    const citing = node as { sourceId?: string | null; children?: object[] };
    if (typeof citing.sourceId === 'string') citing.sourceId = ids.get(citing.sourceId) ?? citing.sourceId;
    for (const child of citing.children ?? []) rename(child);
  };
  rename(anew.body.root);
  return { ...anew, sources: anew.sources.map((each) => ({ ...each, id: ids.get(each.id)! })) };
}

function quoting(of: Parameters<typeof source>[0], words = 'Nobody counted twice.'): Article {
  const children = [{ type: 'quotation' as const, sourceId: 's1', children: [paragraph(words)] }];
  return {
    ...newArticle('01939c4e-5b00-7000-8000-000000000001', '2026-11-24T14:30:00.000Z', 'en'),
    ...{ sources: [source(of)], body: { root: { type: 'root', children } } },
  };
}

describe.each(ATTRIBUTION_STYLES)('with sources said as %s', (attribution) => {
  const site = lampwright({ attribution });

  it('knows an article again whose sources have other ids', () => {
    const article = { ...everyBlock(), tags: ['lamps', '灯塔'] };
    expect(isSamePost(article, { ...readAnew(article), tags: ['灯塔', 'lamps'] }, THERE, site)).toBe(true);
  });

  it('sees other words, another source, and another section', () => {
    const article = quoting({});
    expect(isSamePost(article, quoting({}, 'Nobody counted once.'), THERE, site)).toBe(false);
    expect(isSamePost(article, quoting({ url: 'https://heron.example/' }), THERE, site)).toBe(false);
    expect(isSamePost(article, quoting({ outlet: 'The Heron' }), THERE, site)).toBe(attribution !== 'credit');
    expect(isSamePost(article, { ...article, section: 'Tides' }, THERE, site)).toBe(false);
  });

  it('takes no notice of what no post says', () => {
    const known = quoting({ accessed: '2026-11-25', archived: '' });
    known.sources.push(source({ id: 's2', outlet: 'Nobody quotes it' }));
    expect(isSamePost(known, quoting({ accessed: '', archived: '' }), THERE, site)).toBe(true);
  });
});

it('knows any article again', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => isSamePost(article, readAnew(article), THERE, lampwright())),
    { seed: 20261129 },
  );
});

it('takes a block that was kept as it came for what the post has there', () => {
  const site = lampwright();
  const image = '<!-- wp:image {"sizeSlug":"large"} -->\n<figure>…</figure>\n<!-- /wp:image -->';
  const article = (...children: Block[]) => ({
    ...quoting({}),
    body: { root: { type: 'root' as const, children } },
  });
  const kept = article(paragraph('Before'), { type: 'opaque', markup: image });
  const read = article(paragraph('Before'), picture());
  expect(isSamePost(kept, read, { ...THERE, content: `Before ${image}` }, site)).toBe(true);
  expect(isSamePost(kept, read, { ...THERE, content: 'Before and another picture' }, site)).toBe(false);
  expect(isSamePost(kept, article(paragraph('After'), picture()), { ...THERE, content: image }, site)).toBe(
    false,
  );
});
