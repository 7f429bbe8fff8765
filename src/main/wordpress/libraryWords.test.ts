import { expect, it } from 'vitest';
import { libraryWords } from './libraryWords';

const picture = {
  media: 'a',
  alt: 'A pier\n',
  caption: '',
  credit: '',
  licence: '',
  link: '',
  width: 1,
  height: 1,
};

it.each([
  [
    { caption: 'The pier', credit: 'Mara Fenwick', licence: 'CC BY 4.0' },
    'The pier (Mara Fenwick, CC BY 4.0)',
  ],
  [{ caption: '码头', credit: '老周／潮汐影像', licence: 'CC BY 4.0' }, '码头（老周／潮汐影像，CC BY 4.0）'],
  [{ credit: '老周' }, '老周'],
  [{ caption: 'Low & high' }, 'Low &amp; high'],
])('of %o it says %s', (words, caption) => {
  expect(libraryWords({ ...picture, ...words } as never)).toEqual({ alt_text: 'A pier', caption });
});
