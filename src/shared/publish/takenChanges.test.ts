import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import { quotation, write } from '../history/testing/write';
import { standsIn, takenBetween } from './takenChanges';

const LAMPS = 'The lamps on the pier were lit at nine that night.';
const GULLS = 'The gulls were silent until the morning came.';
const BOOKS = 'Forty-one volumes are no longer in the catalogue.';
const TIDE = '引航员最先发现此事，因为他们每年十一月都要查阅大潮记录。';
const [lampsTheirs, tideTheirs] = [LAMPS.replace('nine', 'ten'), TIDE.replace('最先', '最后')];

const line = (text: string, format = 0): Block =>
  ({ type: 'paragraph', children: [{ type: 'text', text, format }] }) as Block;
const withMore = (article: Article, more: readonly Block[]): Article => ({
  ...article,
  body: { root: { ...article.body.root, children: [...article.body.root.children, ...more] } },
});

const before = write([LAMPS, GULLS, TIDE], { headline: 'Tides', standfirst: 'Old' });

describe('what was taken into an article', () => {
  const after = write([lampsTheirs, GULLS, tideTheirs, BOOKS], { headline: 'Low tides', standfirst: 'Old' });
  const taken = takenBetween(before, after);

  it('stands there, and no more once it was undone', () => {
    expect(taken.map(({ kind, unit }) => `${kind} ${unit.text}`)).toEqual([
      'whole ',
      'came Low tides',
      `came ${lampsTheirs}`,
      `came ${tideTheirs}`,
      `came ${BOOKS}`,
    ]);
    expect(standsIn(taken, after)).toBe(true);
    expect(standsIn(taken, before)).toBe(false);
  });

  it('stands there still where it is worked on, and what was undone does not, whatever she writes then', () => {
    const worked = write([`${lampsTheirs} It was dark.`, tideTheirs.replace('十一月', '十月'), BOOKS], {
      ...{ headline: 'Low tides again', standfirst: 'New' },
    });
    expect(standsIn(taken, worked)).toBe(true);
    for (const block of [`${LAMPS} It was dark.`, LAMPS.replace('pier', 'quay')])
      expect(standsIn(taken, write([block, GULLS, tideTheirs, BOOKS], { headline: 'Low tides' }))).toBe(
        false,
      );
    const tide = TIDE.replace('十一月', '十月');
    expect(standsIn(taken, write([lampsTheirs, GULLS, tide, BOOKS], { headline: 'Low tides' }))).toBe(false);
    expect(standsIn(taken, write([lampsTheirs, GULLS, tideTheirs], { headline: 'Low tides' }))).toBe(false);
    expect(standsIn(taken, { ...after, headline: 'Tides' })).toBe(false);
  });

  it('is not what was like it before and stands beside it', () => {
    const both = write([LAMPS, lampsTheirs, GULLS, TIDE], { headline: 'Tides', standfirst: 'Old' });
    const own = takenBetween(before, both);
    expect(standsIn(own, both)).toBe(true);
    expect(standsIn(own, before)).toBe(false);
    expect(standsIn(own, { ...before, body: write([`${LAMPS} More.`, GULLS, TIDE]).body })).toBe(false);
  });

  it('is gone where a text stands again that went with it', () => {
    const own = takenBetween(before, write([LAMPS, TIDE], { headline: 'Tides', standfirst: 'Old' }));
    expect(own.map(({ kind, unit }) => [kind, unit.text])).toEqual([
      ['whole', ''],
      ['went', GULLS],
    ]);
    expect(standsIn(own, before)).toBe(false);
    expect(standsIn(own, write([`${LAMPS} More.`, TIDE]))).toBe(true);
  });

  it('is a paragraph of a quotation, too', () => {
    const quoted = (...texts: string[]) => write([quotation('s1', ...texts)]);
    const own = takenBetween(quoted(LAMPS, GULLS), quoted(LAMPS, GULLS.replace('silent', 'loud')));
    expect(standsIn(own, quoted(`${LAMPS} […]`, GULLS.replace('silent', 'loud')))).toBe(true);
    expect(standsIn(own, quoted(`${LAMPS} […]`, GULLS))).toBe(false);
  });

  it.each<[string, Block[], Block[]]>([
    ['a separator', [], [{ type: 'horizontalrule' }]],
    [
      'one more separator',
      [{ type: 'horizontalrule' }],
      [{ type: 'horizontalrule' }, { type: 'horizontalrule' }],
    ],
    ['a paragraph twice', [], [line(GULLS)]],
    ['what is bold', [line(LAMPS)], [line(LAMPS, 1)]],
    ['a separator that went', [{ type: 'horizontalrule' }], []],
  ])(
    'is %s, and is gone once the article is as it was, also where the editor has had it in hand',
    (_, one, other) => {
      const [was, is] = [one, other].map((more) => withMore(before, more)) as [Article, Article];
      const own = takenBetween(was, is);
      expect(standsIn(own, is)).toBe(true);
      expect(standsIn(own, was)).toBe(false);
      const children = was.body.root.children.map((block) => ({
        ...block,
        format: '',
        indent: 0,
        direction: null,
      }));
      expect(
        standsIn(own, { ...was, body: { root: { ...was.body.root, children: children as never } } }),
      ).toBe(false);
    },
  );

  it('stands in what it was taken into, and not in what that was before, for any texts that are much alike', () => {
    const word = fc.constantFrom('lamp', 'gull', 'pier', '潮水', 'fog', 'nine');
    const text = fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => words.join(' '));
    const article = fc.array(text, { maxLength: 8 }).map((texts) => write(texts, { headline: 'Tides' }));
    fc.assert(
      fc.property(article, article, (one, other) => {
        const changes = takenBetween(one, other);
        expect(standsIn(changes, other)).toBe(true);
        if (changes.length > 0) expect(standsIn(changes, one)).toBe(false);
      }),
    );
  });
});
