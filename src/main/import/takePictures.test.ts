import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fail, ok } from '../../shared/lib/result';
import { MOST_PICTURE_BYTES, NO_PICTURE_WORDS } from '../../shared/media/media';
import { readBeside } from './readBeside';
import { readFile } from './readFile';
import { takePictures } from './takePictures';

const NAME = `${'a'.repeat(64)}.png`;
const taken: string[] = [];
const media = {
  take: async (bytes: Uint8Array, fileName: string) => {
    const words = Buffer.from(bytes).toString().trim();
    taken.push(words);
    if (words === 'spoilt') return fail({ code: 'damaged', happened: 'It is spoilt.', safe: '', next: '' });
    const facts = { name: NAME, fileName, width: 1, height: 1, bytes: 1, addedAt: '' };
    return ok({ ...facts, ...NO_PICTURE_WORDS });
  },
};
const file = async (text: string, name = 'tide.html') => {
  const read = await readFile(name, Buffer.from(text));
  return read.ok ? read.text : expect.fail(read.fault);
};
const held = (words: string) => `data:image/png;base64,${Buffer.from(words.padEnd(300)).toString('base64')}`;

it('takes what a page holds, leaves the words about it alone, and says what was not taken and why', async () => {
  taken.length = 0;
  const words = `<pre>&lt;img src="${held('words')}"&gt;</pre>`;
  const spacer = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
  const html = `<p><img alt="a > b" src="${held('gull')}"><IMG\nSRC='${held('spoilt')}'>${spacer}<img src="${held('gull')}"></p>${words}`;
  const read = await takePictures(await file(html), null, media);
  expect(taken).toEqual(['gull', 'spoilt']);
  const place = (at: number) => `galley-held-picture-${at}`;
  expect(read.text).toBe(
    `<p><img alt="a > b" src="${place(1)}"><IMG\nSRC='${place(2)}'>${spacer}<img src="${place(1)}"></p>${words}`,
  );
  expect(read.pictures).toMatchObject([{ address: place(1), media: { name: NAME } }]);
  expect(read.ofPictures).toBe('1 picture was not taken in: It is spoilt.');
});

it('takes what Markdown holds', async () => {
  taken.length = 0;
  const read = await takePictures(await file(`![A gull](${held('gull')}) and on`, 'tide.md'), null, media);
  expect(taken).toEqual(['gull']);
  expect(read.text).toBe('![A gull](galley-held-picture-1) and on');
});

it('reads 10 MB of tags that are never closed in no time', async () => {
  const size = 10 * 1024 * 1024;
  for (const tag of [
    '<img ',
    '<img src="',
    "<img src='x",
    '<img src=data:image/png;base64,',
    '<img\t/',
    '](data:image/',
  ])
    for (const name of ['tide.html', 'tide.md']) {
      const start = performance.now();
      expect((await file(tag.repeat(size / tag.length), name)).held.length).toBeLessThan(2);
      expect(performance.now() - start, tag).toBeLessThan(5_000);
    }
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
  const read = await takePictures(
    await file(markdown, 'tide.md'),
    (address) => readBeside(join(folder, 'tide.md'), address),
    media,
  );
  expect(taken).toEqual(['gull']);
  expect(read.text).toBe(markdown);
  expect(read.pictures).toMatchObject([{ address: 'tide-media/gull.png', media: { fileName: 'gull.png' } }]);
});

it.skipIf(process.platform === 'win32')(
  'follows no link, waits for no pipe, reads nothing too large, and says so',
  async () => {
    taken.length = 0;
    const folder = await mkdtemp(join(tmpdir(), 'galley-'));
    const place = (name: string) => join(folder, 'tide-media', name);
    await mkdir(place(''));
    await writeFile(join(folder, 'secret.png'), 'secret');
    await symlink(join(folder, 'secret.png'), place('link.png'));
    execFileSync('mkfifo', [place('pipe.png')]);
    await writeFile(place('large.png'), '');
    await truncate(place('large.png'), MOST_PICTURE_BYTES + 1);
    const markdown = '![a](tide-media/link.png) ![b](tide-media/pipe.png) ![c](tide-media/large.png)';
    const read = await takePictures(
      await file(markdown, 'tide.md'),
      (address) => readBeside(join(folder, 'tide.md'), address),
      media,
    );
    expect(taken).toEqual([]);
    expect(read.ofPictures).toContain(
      '2 pictures were not taken in: This is a link to another place, or no file.',
    );
    expect(read.ofPictures).toContain('1 picture was not taken in: This file is larger than 100 MB.');

    await symlink(join(folder, 'tide-media'), join(folder, 'other-media'));
    const other = await takePictures(
      await file('![a](other-media/large.png)', 'other.md'),
      (address) => readBeside(join(folder, 'other.md'), address),
      media,
    );
    expect(other.ofPictures).toContain('This is a link to another place');
  },
);
