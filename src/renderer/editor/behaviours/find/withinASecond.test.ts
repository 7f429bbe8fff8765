import { expect, it, vi } from 'vitest';
import { wordsFinder } from '../../../../shared/article/findWords';
import { NO_QUERY } from '../../../../shared/article/findQuery';
import { TooSlow, withinASecond } from './withinASecond';

it('gives up once all the looking has taken more than a second', () => {
  const clock = vi.spyOn(performance, 'now');
  for (const time of [0, 600, 600, 1200]) clock.mockReturnValueOnce(time);
  const find = withinASecond(wordsFinder({ ...NO_QUERY, words: 'a' }));
  expect(find('a lamp')).toHaveLength(2);
  expect(find('a lamp')).toHaveLength(2);
  expect(() => find('a lamp')).toThrow(TooSlow);
  clock.mockRestore();
});
