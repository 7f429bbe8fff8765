// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf } from '../../../src/main/export/fileOf';
import { readFile } from '../../../src/main/import/readFile';
import { readImported } from '../../../src/renderer/import/readImported';
import { newArticle } from '../../../src/shared/article/article';
import type { Block } from '../../../src/shared/article/blocks';
import { FORMAT_DESCRIPTIONS } from '../../../src/shared/export/format';
import { renderPost } from '../../../src/shared/export/renderPost';
import { heldPicture } from '../../../src/shared/export/testing/heldPicture';
import { lampwright } from '../../../src/shared/site/testing/lampwright';
import { gallery } from './arbitraryPictures';

it.each(['web-page', 'wordpress-blocks', 'classic-html', 'markdown', 'word'] as const)(
  'a gallery comes back from %s, its pictures in their order and each with its words',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(gallery, async (there) => {
        const name = there.pictures[0]!.media;
        const bare = { alt: '', caption: '', credit: '', licence: '' };
        const media = { ...bare, name, fileName: '', width: 800, height: 600, bytes: 9, addedAt: '' };
        const children: Block[] = [
          { type: 'paragraph', children: [{ type: 'text', text: 'It begins.', format: 0 }] },
          there,
        ];
        const post = renderPost(
          {
            ...newArticle('01939c4e-5b00-7000-8000-00000000e003', '2026-11-24T14:30:00.000Z', 'en'),
            ...{ headline: 'A title', body: { root: { type: 'root', children } } },
          },
          lampwright(),
          format,
          { pictures: format === 'word' ? heldPicture : undefined },
        );
        const file = Buffer.from(await fileOf(post, '2026-11-24T14:30:00.000Z'));
        const read = await readFile(`a.${FORMAT_DESCRIPTIONS[format].extension}`, file);
        if (!read.ok) throw new Error(read.fault);
        const back = await readImported(
          {
            ...read.text,
            pictures: [{ address: format === 'word' ? read.text.held[0]!.address : name, media }],
            ofPictures: '',
            here: null,
          },
          'a',
        );
        const isPlain = ['classic-html', 'markdown', 'word'].includes(format);
        expect(back?.article.body.root.children.find(({ type }) => type === 'gallery')).toEqual({
          ...there,
          size: isPlain ? 'text' : there.size,
          columns: format === 'classic-html' || format === 'word' ? 0 : there.columns,
        });
        expect(back?.remarks).toEqual([]);
      }),
      { numRuns: 60, seed: 20261128 },
    );
  },
);
