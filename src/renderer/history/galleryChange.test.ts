import { expect, it } from 'vitest';
import { galleryOf } from '../../shared/article/blocks/gallery';
import { picture } from '../../shared/export/testing/everyBlock';
import { galleryChange } from './galleryChange';

const of = (...names: string[]) => galleryOf(names.map((name) => picture({ media: name, link: '' })));

it.each([
  ['one more', of('a', 'b'), of('a', 'c', 'b'), ['1 picture came into the gallery']],
  ['two fewer', of('a', 'b', 'c'), of('b'), ['2 pictures of the gallery were taken out']],
  ['the same one twice', of('a'), of('a', 'a'), ['1 picture came into the gallery']],
  ['another order', of('a', 'b'), of('b', 'a'), ['The pictures of the gallery stood in another order']],
  [
    'one for another, and the others turned',
    of('a', 'b', 'c'),
    of('c', 'a', 'd'),
    [
      '1 picture came into the gallery',
      '1 picture of the gallery was taken out',
      'The pictures of the gallery stood in another order',
    ],
  ],
  [
    'all that is not a picture',
    of('a'),
    { ...of('a'), columns: 3 as const, size: 'wide' as const },
    ['The gallery had no columns of its own', 'The gallery had another width'],
  ],
])('says of %s what became of it', (_name, was, is, expected) =>
  expect(galleryChange(was, is)).toEqual(expected),
);

it('says that a picture led elsewhere', () => {
  const was = galleryOf([picture({ link: 'https://kestrel.example/' }), picture({ media: 'b' })]);
  const is = galleryOf([picture({ link: '' }), picture({ media: 'b' })]);
  expect(galleryChange(was, is)).toEqual(['A picture of the gallery led to another address']);
});
