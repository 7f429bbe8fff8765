import { cpuUsage } from 'node:process';
import { expect, it } from 'vitest';
import { markdownToHtml } from '../../../src/renderer/reading/markdownToHtml';

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at));

/** Milliseconds of the processor, the quickest of three: others are at work. */
function spent(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = cpuUsage().user;
    markdownToHtml(text);
    return (cpuUsage().user - start) / 1000;
  });
  return Math.min(...runs);
}

it.each<[string, number, (count: number) => string]>([
  [
    'cells of a table with definitions',
    100,
    (count) =>
      ['| a | b |', '| --- | --- |', ...times(count, (at) => `| [x${at}] | y |`), ''].join('\n') +
      ['', ...times(count, (at) => `[x${at}]: https://kestrel.example/${at}`)].join('\n'),
  ],
  [
    'footnotes',
    150,
    (count) =>
      [...times(count, (at) => `Said[^${at}].`), '', ...times(count, (at) => `[^${at}]: Note ${at}.`)].join(
        '\n',
      ),
  ],
  ['links that never end', 1500, (count) => '[a]('.repeat(count)],
  ['links behind brackets that never end', 4000, (count) => '['.repeat(count) + '[a](b)'.repeat(count)],
  ['comments that never end', 6000, (count) => `x ${'<!--'.repeat(count)}`],
  ['instructions that never end', 8000, (count) => `x ${'<?'.repeat(count)}`],
  ['runs of backticks', 120, (count) => times(count, (at) => '`'.repeat(at + 1)).join('x')],
  ['lists in lists', 3000, (count) => `${'- '.repeat(count)}x${'\n'.repeat(count)}`],
  ['quotations in quotations', 3000, (count) => `${'> '.repeat(count)}x\n${'>\n'.repeat(count)}`],
  ['blanks before a table that is none', 6000, (count) => `a|b\n|-|${' '.repeat(count)}x`],
  ['blanks in a line', 6000, (count) => `${' >'.repeat(3)}${' '.repeat(count)}x`],
  ['blanks in a heading', 6000, (count) => `# a${' '.repeat(count)}b`],
  ['blanks in a line that goes on', 6000, (count) => `a${' '.repeat(count)}b \nc`],
  ['links between marks of emphasis', 2500, (count) => '*a [b](c) '.repeat(count)],
  ['emphasis that another kind takes', 5000, (count) => '_a '.repeat(count) + 'b* c_ '.repeat(count)],
])('%s: four times the text takes about four times as long', (_name, count, text) => {
  spent(text(count));
  // What takes no time at all is measured badly.
  const growth = () => spent(text(count * 4)) / Math.max(spent(text(count)), 20);
  // The collector's work falls on either: what grows with the square is beyond the bar however often it is measured.
  expect(Math.min(growth(), growth(), growth())).toBeLessThan(8);
});
