import { expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import { renderPost } from '../../shared/export/renderPost';
import { everyBlock } from '../../shared/export/testing/everyBlock';
import { heldPicture } from '../../shared/export/testing/heldPicture';
import { lampwright } from '../../shared/site/testing/lampwright';
import { readWord } from '../import/testing/readWord';
import { OpenZip } from '../zip';
import { fileOf } from './fileOf';

const article = everyBlock();
const word = (changes: Partial<Article> = {}) =>
  fileOf(
    renderPost({ ...article, ...changes }, lampwright({ attribution: 'credit' }), 'word', {
      pictures: heldPicture,
    }),
    article.changedAt,
  );

it('packs a Word document, twice the same bytes', async () => {
  const bytes = (await word()) as Uint8Array;
  expect(await word()).toEqual(bytes);
  const zip = await OpenZip.over(bytes, {
    ...{ entries: 20, entryBytes: 1e7, totalBytes: 1e8 },
    isExpected: (name) => /^(\[Content_Types\]|_rels\/|docProps\/|word\/)/.test(name),
  });
  const types = (await zip.read('[Content_Types].xml')).toString('utf8');
  for (const name of zip.sizes.keys())
    expect(
      name.startsWith('[') ||
        types.includes(`PartName="/${name}"`) ||
        types.includes(`Extension="${name.endsWith('.rels') ? 'rels' : 'png'}"`),
      name,
    ).toBe(true);
  // Every link and every number has what it refers to.
  for (const part of ['document', 'footnotes']) {
    const xml = (await zip.read(`word/${part}.xml`)).toString('utf8');
    const rels = (await zip.read(`word/_rels/${part}.xml.rels`)).toString('utf8');
    for (const [, id] of xml.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) expect(rels).toContain(`Id="${id}"`);
    expect(xml).not.toMatch(/ r:to=| w:list=| r:picture=| id=""/);
  }
});

it('is read back by another reader with its kinds', async () => {
  const { html, title, fields, losses } = await readWord((await word()) as Uint8Array);
  expect({ title, fields, losses }).toEqual({
    title: article.headline,
    fields: { byline: 'Ines Marlow', section: 'Harbours', tags: article.tags },
    losses: {},
  });
  await expect(html.replace(/></g, '>\n<')).toMatchFileSnapshot('testing/word.read.golden.html');
});

it.each([[['Port Sorrel, harbour']], [['tides', 'Port Sorrel, harbour']], [[]]])(
  'keeps the tags %j whole',
  async (tags) => {
    expect((await readWord((await word({ tags })) as Uint8Array)).fields.tags).toEqual(tags);
  },
);

it('leaves the text of any other format as it is', async () => {
  const post = renderPost(article, lampwright(), 'markdown');
  expect(await fileOf(post, article.changedAt)).toBe(post.text);
});
