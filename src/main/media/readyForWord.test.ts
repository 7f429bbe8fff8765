import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureKind } from './pictureKind';
import { readyForWord } from './readyForWord';

const media = (ending: string) => `${'a'.repeat(64)}.${ending}`;
const plain = (alpha: number) =>
  sharp({ create: { width: 30, height: 20, channels: 4, background: { r: 200, g: 90, b: 10, alpha } } });

it.each(['jpeg', 'png', 'gif'] as const)('%s goes into a document as it is', async (kind) => {
  const bytes = await plain(1).toFormat(kind).toBuffer();
  const ready = await readyForWord(media(kind === 'jpeg' ? 'jpg' : kind), bytes);
  expect(ready).toEqual({ bytes, type: `image/${kind}` });
});

it.each([
  ['webp', 1, 'jpg'],
  ['webp', 0.5, 'png'],
  ['avif', 1, 'jpg'],
  ['avif', 0.5, 'png'],
] as const)('%s that shines through by %d becomes %s, twice the same', async (kind, alpha, expected) => {
  const bytes = await plain(alpha).toFormat(kind).toBuffer();
  const ready = await readyForWord(media(kind), bytes);
  expect(pictureKind(ready?.bytes ?? new Uint8Array())).toBe(expected);
  expect(await sharp(ready?.bytes).metadata()).toMatchObject({ width: 30, height: 20 });
  expect(await readyForWord(media(kind), bytes)).toEqual(ready);
});

it('is nothing where the stored picture is spoilt', async () => {
  expect(await readyForWord(media('webp'), Buffer.from('RIFF....WEBPspoilt'))).toBeNull();
});
