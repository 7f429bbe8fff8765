// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type Article, newArticle } from '../../../src/shared/article/article';
import { blockText } from '../../../src/shared/article/blockText';
import type { Picture } from '../../../src/shared/article/blocks';
import type { Language } from '../../../src/shared/article/language';
import { renderPost } from '../../../src/shared/export/renderPost';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { readImported } from '../../../src/renderer/import/readImported';

const NAME = `${'c'.repeat(64)}.png`;
const KEPT = { name: NAME, width: 8, height: 6, alt: 'Kept', caption: 'Kept', credit: 'Kept', licence: '' };
const PICTURE: Picture = {
  ...{ type: 'picture', media: NAME, width: 8, height: 6, size: 'text', alt: 'A *gull* [1]' },
  ...{ caption: 'The gull, “twice”', credit: 'Maren Oduya', licence: 'CC BY 4.0', link: '' },
};

function written(language: Language, changes: Partial<Article> = {}): string {
  const article: Article = {
    ...newArticle('01939c4e-5b00-7000-8000-00000000e004', '2026-11-24T14:30:00.000Z', language),
    ...{ headline: 'Two lamps', standfirst: '- Who *lit* which', byline: 'Ines · Marlow 3' },
    ...{ section: 'Harbours & 2', tags: ['fog', 'two, lamps'] },
    body: { root: { type: 'root', children: [PICTURE, { ...PICTURE, link: 'https://kestrel.example/' }] } },
    ...changes,
  };
  return renderPost(article, lampwright(), 'markdown').text;
}

async function read(text: string) {
  const media = { ...KEPT, fileName: '', bytes: 9, addedAt: '' };
  const made = await readImported(
    {
      ...{
        form: 'markdown',
        text,
        front: null,
        title: '',
        fields: {},
        losses: {},
        readAs: '',
        isTraditional: false,
      },
      ...{ pictures: [{ address: NAME, media }], ofPictures: '', here: null },
    },
    'a.md',
  );
  return made?.article ?? expect.fail('nothing was read');
}

it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('reads back what Galley wrote in %s', async (language) => {
  expect(await read(written(language))).toMatchObject({
    ...{ headline: 'Two lamps', standfirst: '- Who *lit* which', byline: 'Ines · Marlow 3' },
    ...{ section: 'Harbours & 2', tags: ['fog', 'two, lamps'] },
    body: { root: { children: [PICTURE, { ...PICTURE, link: 'https://kestrel.example/' }] } },
  });
});

it('reads back an article with nothing but words, whose date stands alone', async () => {
  const words = {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text: 'Words.', format: 0 }],
  };
  const none = { standfirst: '', byline: '', section: '', tags: [] };
  const back = await read(written('en', { ...none, body: { root: { type: 'root', children: [words] } } }));
  expect(back).toMatchObject(none);
  expect(back.body.root.children.map(blockText)).toEqual(['Words.']);
});

it('takes what somebody changed there, and leaves a line that has more in it', async () => {
  const changed = written('en')
    .replace('Ines · Marlow 3', 'Wren Sallow')
    .replace('</time>', '</time> · Photographs: Maren Oduya, 2026')
    .replace('Filed under ', 'Filed under 12 March, ');
  const back = await read(changed);
  expect(back).toMatchObject({ byline: '', tags: [] });
  const text = back.body.root.children.map(blockText).join('\n');
  expect(text).toContain('By Wren Sallow · 24 November 2026, 14:30 · Photographs: Maren Oduya, 2026');
  expect(text).toContain('Filed under 12 March, fog, two, lamps');
  expect(await read(written('en').replace('Ines · Marlow 3', 'Wren Sallow'))).toMatchObject({
    byline: 'Wren Sallow',
  });
});
