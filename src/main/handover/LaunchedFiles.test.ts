import { expect, it } from 'vitest';
import { LaunchedFiles } from './LaunchedFiles';

it('takes the hand-overs off a command line, in the folder where it was given, and says that they wait', () => {
  let told = 0;
  const launched = new LaunchedFiles(() => (told += 1));
  launched.addFrom(
    ['galley', '.', '--no-sandbox', '-x.galley', 'piece.galley', '/desk/潮汐.GALLEY', 'notes.txt'],
    '/mail',
  );
  launched.add('/desk/third.galley');
  expect(told).toBe(3);
  expect([1, 2, 3, 4].map(() => launched.next())).toEqual([
    '/mail/piece.galley',
    '/desk/潮汐.GALLEY',
    '/desk/third.galley',
    null,
  ]);
});
