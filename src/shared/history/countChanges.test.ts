import { expect, it } from 'vitest';
import { newArticle } from '../article/article';
import type { Block } from '../article/blocks';
import { galleryOf } from '../article/blocks/gallery';
import { picture } from '../export/testing/everyBlock';
import { compareArticles } from './compareArticles';
import { countChanges, isBlank } from './countChanges';

const bare = picture({ alt: '', caption: '', credit: '', licence: '', link: '' });
const article = (...children: Block[]) => ({
  ...newArticle('01939c4e-5b00-7000-8000-00000000e001', '2026-11-28T10:00:00.000Z', 'en'),
  body: { root: { type: 'root' as const, children } },
});

it.each([
  ['a picture', bare, { ...bare, size: 'wide' as const }],
  ['a gallery', galleryOf([bare, bare]), galleryOf([bare])],
])('counts and shows %s without words that came, and one that was changed', (_name, was, is) => {
  for (const [before, after] of [
    [article(), article(was)],
    [article(was), article()],
    [article(was), article(is)],
  ] as const) {
    const compared = compareArticles(before, after);
    expect(compared.blocks.filter((block) => !isBlank(block))).toHaveLength(1);
    expect(countChanges(compared)).toMatchObject({ changes: 1, places: 1 });
  }
});
