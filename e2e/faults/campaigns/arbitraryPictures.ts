import fc from 'fast-check';
import type { Gallery, Picture } from '../../../src/shared/article/blocks';
import { GALLERY_COLUMNS, shown } from '../../../src/shared/article/blocks/gallery';
import { PICTURE_SIZES } from '../../../src/shared/article/blocks/picture';

export const words = fc
  .array(fc.constantFrom('gull', 'lamp', 'fog & rain', 'harbour', '灯塔', '<b>', '“tide”', 'a*b', 'H_2'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => `Words ${all.join(' ')} end`);
export const picture: fc.Arbitrary<Picture> = fc
  .record({
    caption: fc.oneof(words, fc.constant('')),
    credit: fc.constantFrom('Maren Oduya', ''),
    licence: fc.constantFrom('CC BY 4.0', ''),
    link: fc.constantFrom('', 'https://kestrel.example/large'),
    size: fc.constantFrom(...PICTURE_SIZES),
  })
  .map((changes) => ({
    ...{ type: 'picture', media: `${'c'.repeat(64)}.png`, width: 800, height: 600 },
    ...changes,
    alt: 'A gull & a lamp',
  }));
export const gallery: fc.Arbitrary<Gallery> = fc.record({
  type: fc.constant('gallery' as const),
  pictures: fc.array(picture.map(shown), { minLength: 1, maxLength: 3 }),
  caption: fc.oneof(words, fc.constant('')),
  columns: fc.constantFrom(...GALLERY_COLUMNS),
  size: fc.constantFrom(...PICTURE_SIZES),
});
