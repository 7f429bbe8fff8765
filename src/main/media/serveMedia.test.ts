import { expect, it } from 'vitest';
import type { MediaShelf } from './MediaShelf';
import { serveMedia } from './serveMedia';

const NAME = `${'a'.repeat(64)}.jpg`;
const asked: string[] = [];
const serve = serveMedia({
  read: async (name: string) => (asked.push(name), new Uint8Array([1])),
  thumbnail: async (name: string) => (asked.push(`small ${name}`), null),
} as unknown as MediaShelf);
const get = (url: string, method = 'GET') => serve({ url, method });

it('answers with a picture by its whole name, as what it is and nothing that could run', async () => {
  const response = await get(`app://galley/media/${NAME}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect((await get(`app://galley/media/thumbnails/${NAME}`)).status).toBe(404);
  expect(asked).toEqual([NAME, `small ${NAME}`]);
});

it.each([
  `app://galley/media/${'a'.repeat(63)}.jpg`,
  `app://galley/media/${'a'.repeat(64)}.svg`,
  `app://galley/media/../articles/${NAME}`,
  `app://galley/media/%2e%2e/${NAME}`,
  `app://galley/media/${NAME}?x`,
  `app://other/media/${NAME}`,
  `app://galley/media/`,
])('has nothing at %s', async (url) => {
  asked.length = 0;
  expect((await get(url)).status).toBe(404);
  expect(asked).toEqual([]);
});

it('takes only GET', async () => {
  expect((await get(`app://galley/media/${NAME}`, 'POST')).status).toBe(404);
});
