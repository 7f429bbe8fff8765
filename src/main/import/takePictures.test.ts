import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileText } from '../../shared/import/imported';
import { fail, ok } from '../../shared/lib/result';
import { NO_PICTURE_WORDS } from '../../shared/media/media';
import { takePictures } from './takePictures';

const NAME = `${'a'.repeat(64)}.png`;
const taken: string[] = [];
const media = {
  take: async (bytes: Uint8Array, fileName: string) => {
    const words = Buffer.from(bytes).toString().trim();
    taken.push(words);
    if (words === 'spoilt') return fail({ code: 'damaged', happened: '', safe: '', next: '' });
    const facts = { name: NAME, fileName, width: 1, height: 1, bytes: 1, addedAt: '' };
    return ok({ ...facts, ...NO_PICTURE_WORDS });
  },
};
const file = (text: string, form: FileText['form'] = 'html'): FileText => ({
  ...{ form, text, title: '', fields: {}, losses: {}, readAs: '', isTraditional: false },
});
const held = (words: string) => `data:image/png;base64,${Buffer.from(words.padEnd(300)).toString('base64')}`;

it('takes what a page holds, and leaves the words about it alone', async () => {
  taken.length = 0;
  const words = `<pre>&lt;img src="${held('words')}"&gt;</pre>`;
  const html = `<p><img alt="a" src="${held('gull')}"><img src='${held('spoilt')}'><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>${words}`;
  const read = await takePictures(file(html), null, media);
  expect(taken).toEqual(['gull', 'spoilt']);
  expect(read.text).toBe(`<p><img alt="a" src="/media/${NAME}"><img src=''><img src=""></p>${words}`);
  expect(read.pictures).toMatchObject([{ address: `/media/${NAME}`, media: { name: NAME } }]);
});

it('takes what lies in the folder beside the file, and looks nowhere else', async () => {
  taken.length = 0;
  const folder = await mkdtemp(join(tmpdir(), 'galley-'));
  for (const [name, words] of [
    ['tide-media/gull.png', 'gull'],
    ['other-media/gull.png', 'other'],
    ['secret.png', 'secret'],
  ] as const) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), words);
  }
  const markdown =
    '![a](tide-media/gull.png) ![b](other-media/gull.png) ![c](tide-media/..%2Fsecret.png) ![d](https://kestrel.example/tide-media/x.png) ![e](tide-media/gone.png)';
  const read = await takePictures(file(markdown, 'markdown'), join(folder, 'tide.md'), media);
  expect(taken).toEqual(['gull']);
  expect(read.text).toBe(markdown);
  expect(read.pictures).toMatchObject([{ address: 'tide-media/gull.png', media: { fileName: 'gull.png' } }]);
});
