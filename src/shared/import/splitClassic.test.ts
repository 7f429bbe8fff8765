import { expect, it } from 'vitest';
import { classicPieceHtml, splitClassic } from './splitClassic';

const quick = (read: () => void) => {
  const before = performance.now();
  read();
  expect(performance.now() - before).toBeLessThan(2_000);
};

it('parts what nothing ends in no time', () => {
  for (const begun of ['<p ', '</p ', '[caption ', '<!-- '])
    quick(() => expect(splitClassic(begun.repeat(20_000))).toEqual([begun.repeat(20_000).trim()]));
  quick(() => splitClassic('<p>'.repeat(20_000) + '</div>'.repeat(20_000)));
});

it('goes on behind what nothing ends', () => {
  expect(splitClassic('one [caption two\n\n<p>three</p>\n\n<p four')).toEqual([
    'one [caption two',
    '<p>three</p>',
    '<p four',
  ]);
  expect(splitClassic('one<!-- two\n\nthree')).toEqual(['one', '<!-- two\n\nthree']);
});

it('breaks lines where they break, however many spaces stand there', () => {
  const spaces = ' '.repeat(50_000);
  quick(() => expect(classicPieceHtml(`one${spaces}two`)).toBe(`<p>one${spaces}two</p>`));
  expect(classicPieceHtml('one <br /> \t\r\ntwo  \nthree<br>four')).toBe(
    '<p>one <br>two<br>three<br>four</p>',
  );
});
