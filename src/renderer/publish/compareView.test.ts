// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { blockText } from '../../shared/article/blockText';
import { textSides } from '../../shared/history/testing/textSides';
import { quotation, write } from '../../shared/history/testing/write';
import { postFields } from '../../shared/publish/postFields';
import type { PostOnSite } from '../../shared/publish/publishing';
import { standsIn } from '../../shared/publish/takenChanges';
import type { Site } from '../../shared/site/site';
import { loadPostReading } from '../import';
import { collisionName } from './collisionName';
import type { CompareOffer, TakeOffer } from './compareOffer';
import { compareView } from './compareView';

/** Its furniture and looks are in no post. */
const SITE = { attribution: 'credit', name: 'Lampwright', theme: { markup: 'galley' } } as Site;
const LAMPS = 'The lamps on the pier were lit at nine that night.';
const GULLS = 'The gulls were silent until the morning came.';
const BOOKS = '“Forty-one volumes are no longer in the catalogue.”';
const TIDE = '引航员最先发现此事，因为他们每年十一月都要查阅大潮记录。';

const reading = await loadPostReading();

/** What the site has of an article, with what somebody made of it since. */
function onSite(article: Article, change: (held: { title: string; content: string }) => object): PostOnSite {
  const fields = postFields(
    article,
    SITE,
    { status: 'draft', date: null },
    { categories: [], tags: [], author: null, hasSiteNotes: true, pictures: new Map() },
  );
  const { title, content, excerpt } = fields;
  const base = { title, content, excerpt, footnotes: fields.meta?.footnotes ?? null };
  return {
    article,
    base,
    theirs: { ...base, ...change(base) },
    fields: [],
    state: 'now',
    pictures: {},
    taken: null,
    isSettled: false,
  };
}

const view = (post: PostOnSite, mine: Article) => compareView(post, mine, SITE, '2026-11-29', reading);
function takeOf(offer: CompareOffer | null): TakeOffer {
  if (offer?.kind !== 'take') throw new Error('Nothing is to be taken in');
  return offer;
}
const textOf = ({ body }: Article) => body.root.children.map(blockText);

describe('a post that somebody has changed', () => {
  const sent = write([LAMPS, GULLS, TIDE, quotation(null, BOOKS, LAMPS)], { headline: 'Tides' });
  const mine = write(
    [
      LAMPS.replace('lamps', 'brass lamps'),
      GULLS,
      TIDE.replace('十一月', '十月'),
      quotation(null, `${BOOKS} […]`, `${LAMPS} […]`),
    ],
    { headline: 'High tides' },
  );
  const post = onSite(sent, ({ content }) => ({
    title: 'Low tides',
    content: content
      .replace('at nine', 'at ten')
      .replace('silent', 'loud')
      .replace('最先', '最后')
      .replace('Forty-one', 'Forty')
      .replace('at nine', 'at twelve'),
  }));

  it('parts what is to be decided from what goes in as it is', () => {
    const { title, says, collisions, compared, offer } = view(post, mine);
    expect(title).toBe('Changed on Lampwright');
    expect(says).toContain('Nothing was overwritten. At 5 places you have changed the same');
    const { conflicts } = collisions!.merged;
    expect(conflicts.map(collisionName)).toEqual([
      ...['Headline', 'Paragraph', 'Paragraph'],
      ...['Quotation, a paragraph of it', 'Quotation, a paragraph of it'],
    ]);
    expect(conflicts[0]).toMatchObject({ base: { value: 'Tides' }, mine: 'High tides', theirs: 'Low tides' });
    expect(textSides(conflicts)).toEqual([
      [LAMPS, LAMPS.replace('lamps', 'brass lamps'), LAMPS.replace('nine', 'ten')],
      [TIDE, TIDE.replace('十一月', '十月'), TIDE.replace('最先', '最后')],
      [BOOKS, `${BOOKS} […]`, BOOKS.replace('Forty-one', 'Forty')],
      [LAMPS, `${LAMPS} […]`, LAMPS.replace('nine', 'twelve')],
    ]);
    const changed = compared!.comparison.blocks.filter(({ kind }) => kind !== 'same');
    expect(changed.map(({ block }) => blockText(block))).toEqual([GULLS.replace('silent', 'loud')]);
    expect(compared!.comparison.fields).toEqual([]);
    expect(textOf(takeOf(offer).keeps!)[0]).toBe(LAMPS.replace('nine', 'ten'));
  });

  it('puts in what she decided, and all else of both', () => {
    const { offer } = view(post, mine);
    const article = takeOf(offer).article(['theirs', 'both', 'mine', 'theirs', 'mine']);
    expect(article.headline).toBe('Low tides');
    expect(textOf(article)).toEqual([
      LAMPS.replace('lamps', 'brass lamps'),
      LAMPS.replace('nine', 'ten'),
      GULLS.replace('silent', 'loud'),
      TIDE.replace('十一月', '十月'),
      `${BOOKS.replace('Forty-one', 'Forty')}\n${LAMPS} […]`,
    ]);
  });

  it('knows what of theirs stands in the article then, and that it does no more after an Undo', () => {
    const { offer } = view(post, mine);
    const article = takeOf(offer).article(['theirs', 'both', 'mine', 'theirs', 'mine']);
    const changes = takeOf(offer).taken(article)!;
    expect(standsIn(changes, article)).toBe(true);
    expect(standsIn(changes, mine)).toBe(false);
    // What she took in before goes on to count, where it still stands.
    const later = view({ ...post, taken: { state: 'before', changes } }, article).offer;
    const all = takeOf(later).taken(takeOf(later).article(['mine', 'mine']))!;
    expect(all).toEqual(expect.arrayContaining(changes));
    expect(standsIn(all, mine)).toBe(false);
  });

  it('asks once more only where she kept her own', () => {
    const taken = takeOf(view(post, mine).offer).article(['theirs', 'both', 'mine', 'theirs', 'mine']);
    const again = view(post, taken);
    expect(again.collisions!.merged.conflicts.map(collisionName)).toEqual([
      'Paragraph',
      'Quotation, a paragraph of it',
    ]);
    expect(again.compared).toBeNull();
  });

  it('says it where all of that stands in the article already', () => {
    const { offer, standing: before } = view(post, sent);
    const taken = takeOf(offer).article([]);
    const { says, collisions, compared, offer: more, standing } = view(post, taken);
    expect(says).toContain('stands in the article already: send it once more.');
    expect([collisions, compared, more, before]).toEqual([null, null, null, null]);
    // That is settled only as long as it stands there.
    expect(standsIn(standing!, taken)).toBe(true);
    expect(standsIn(standing!, sent)).toBe(false);
    const withSection = { ...post, fields: ['section'] };
    expect(view(withSection, taken).standing).toBeNull();
  });

  it('asks for nothing where she has changed other places', () => {
    const { says, collisions, offer } = view(
      post,
      write([LAMPS, GULLS, TIDE, quotation(null, BOOKS, LAMPS), 'More.'], { headline: 'Tides' }),
    );
    expect(says).toBe(
      'Somebody has changed the post since you sent it. Nothing was overwritten. What they have changed:',
    );
    expect(collisions).toBeNull();
    expect(textOf(takeOf(offer).article([])).at(-1)).toBe('More.');
  });
});

it.each([
  [
    'en' as const,
    [LAMPS, `They said 灯塔 of it. ${GULLS}`],
    ['nine', '(没有人) nine'],
    ['silent', '没有人 silent'],
  ],
  ['zh-Hans' as const, [LAMPS, TIDE], ['nine that night', '(没有人在那里看见灯塔)'], ['最先', ' first 最先']],
])(
  'takes words of the other language into her paragraphs, in an article in %s',
  (language, words, ...changes) => {
    const sent = write(words, { language });
    const post = onSite(sent, (held) => ({
      content: changes.reduce((content, [from, to]) => content.replace(from!, to!), held.content),
    }));
    const { offer, says } = view(post, sent);
    expect(says).not.toContain('as the site has');
    const article = takeOf(offer).article([]);
    expect(article.body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(textOf(article)).toEqual(
      words.map((text) => changes.reduce((made, [from, to]) => made.replace(from!, to!), text)),
    );
  },
);

it('asks for a paragraph that one of them took out, and the other changed', () => {
  const sent = write([LAMPS, GULLS], { headline: 'Tides' });
  const post = onSite(sent, ({ content }) => ({
    content: content.replace(/<!-- wp:paragraph -->\n<p>The gulls[\s\S]*<!-- \/wp:paragraph -->/, ''),
  }));
  const mine = write([LAMPS, GULLS.replace('silent', 'loud')], { headline: 'Tides' });
  const { collisions, offer } = view(post, mine);
  expect(collisions!.merged.conflicts.map(collisionName)).toEqual(['Paragraph, which they took out']);
  expect(textOf(takeOf(offer).article(['mine']))).toEqual([LAMPS, GULLS.replace('silent', 'loud')]);
  expect(textOf(takeOf(offer).article(['theirs']))).toEqual([LAMPS]);
});

it('asks for a quotation whose source both changed', () => {
  const source = (outlet: string) => ({
    ...{ id: 's1', outlet, author: '', title: 'Fog', url: '', published: '', accessed: '', archived: '' },
    language: 'en' as const,
  });
  const cited = [LAMPS, quotation('s1', BOOKS)];
  const post = onSite(write(cited, { sources: [source('The Kestrel Ledger')] }), ({ content }) => ({
    content: content.replace('Kestrel Ledger', 'Gull Gazette'),
  }));
  expect(post.theirs.content).toContain('Gull Gazette');
  const { collisions, offer } = view(
    post,
    write(cited, { sources: [source('Kestrel Ledger, Port Sorrel')] }),
  );
  expect(collisions!.merged.conflicts.map(collisionName)).toEqual(['Quotation']);
  const outlets = (decision: 'mine' | 'theirs') => {
    const { body, sources } = takeOf(offer).article([decision]);
    const [, block] = body.root.children;
    const id = block?.type === 'quotation' ? block.sourceId : null;
    return sources.find((one) => one.id === id)?.outlet;
  };
  expect([outlets('mine'), outlets('theirs')]).toEqual(['Kestrel Ledger, Port Sorrel', 'The Gull Gazette']);
});

it('has in a paragraph the footnote that was changed in it', () => {
  const noted = (words: string, note: string) =>
    write([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: words, format: 0 },
          { type: 'footnote', sourceId: null, children: [{ type: 'text', text: note, format: 0 }] },
        ],
      },
    ]);
  const post = onSite(noted(LAMPS, 'By the keeper.'), () => ({}));
  const theirs = { ...post.theirs, footnotes: post.base.footnotes!.replace('By the keeper.', 'By nobody.') };
  const { collisions } = view({ ...post, theirs }, noted(`${LAMPS} So it is said.`, 'By the keeper.'));
  expect(textSides(collisions!.merged.conflicts)).toEqual([
    [`${LAMPS}[By the keeper.]`, `${LAMPS} So it is said.[By the keeper.]`, `${LAMPS}[By nobody.]`],
  ]);
});

it('shows what cannot be read back in both texts, and never says that it stands in the article', () => {
  const noted = (words: string): Block => ({
    type: 'paragraph',
    children: [
      { type: 'text', text: words, format: 0 },
      { type: 'footnote', sourceId: null, children: [{ type: 'text', text: 'By the keeper.', format: 0 }] },
    ],
  });
  const sent = write([noted(LAMPS), GULLS]);
  const aligned = ({ content }: { content: string }) => ({
    content: content
      .replace(
        '<!-- wp:paragraph -->\n<p>',
        '<!-- wp:paragraph {"align":"right"} -->\n<p class="has-text-align-right">',
      )
      .replace('nine', 'ten'),
  });
  const post = onSite(sent, aligned);
  const words = {
    before: `${LAMPS} [By the keeper.]`,
    now: `${LAMPS.replace('nine', 'ten')} [By the keeper.]`,
  };
  const { says, compared, collisions, unplaced, offer, standing } = view(post, sent);
  expect(says).toBe(
    'Somebody has changed the post since you sent it. Nothing was overwritten. 1 change stands only on the site, since Galley cannot put it into the article by itself: sending the article would undo it there.',
  );
  expect([compared, collisions, standing]).toEqual([null, null, null]);
  expect(unplaced).toEqual([words]);
  // It is hers to say that it may go, and nothing else says it.
  expect(offer?.kind).toBe('say');
  expect(view({ ...post, isSettled: true }, sent).offer).toBeNull();

  const more = onSite(sent, (held) => ({ content: aligned(held).content.replace('silent', 'loud') }));
  const both = view(more, sent);
  expect(both.says).toContain('What goes into the article is below. 1 change stands only on the site');
  expect(both.unplaced).toEqual([words]);
  expect(textOf(takeOf(both.offer).article([]))[1]).toBe(GULLS.replace('silent', 'loud'));
  expect(takeOf(both.offer).next?.kind).toBe('say');
  // Taken in, that alone is left to be said; undone, all of it is asked once more.
  const article = takeOf(both.offer).article([]);
  const taken = { state: more.state, changes: takeOf(both.offer).taken(article) };
  const later = view({ ...more, taken }, { ...article, headline: 'Hers since' });
  expect([later.collisions, later.compared, later.offer?.kind]).toEqual([null, null, 'say']);
  expect(later.says).toContain('What you took in stands in the article. 1 change stands only on the site');
  expect(later.unplaced).toEqual([words]);
  expect(view({ ...more, taken }, sent).offer?.kind).toBe('take');
  expect(view({ ...more, taken: { ...taken, state: 'before' } }, article).says).not.toContain(
    'What you took in',
  );
});

it('shows her own changes where nobody else has made any', () => {
  const sent = write([LAMPS]);
  const post = onSite(sent, () => ({}));
  expect(view(post, sent)).toMatchObject({ compared: null, collisions: null, offer: null });
  const { title, offer } = view(post, write([LAMPS.replace('nine', 'ten')]));
  expect(title).toBe('Compared with Lampwright');
  expect(offer).toMatchObject({ kind: 'note', label: 'Draft a correction note' });
});

describe('a draft that Galley only began, and in which somebody has written', () => {
  const block = (words: string) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`;
  const begun = (mine: Article, theirs: Partial<PostOnSite['theirs']>): PostOnSite => {
    const { base, ...post } = onSite(mine, () => ({}));
    return {
      ...{ ...post, article: null, base: { title: '', content: '', excerpt: '', footnotes: null } },
      theirs: { ...base, ...theirs },
    };
  };
  const source = {
    ...{ id: 's1', outlet: 'The Ledger', author: '', title: 'Fog', url: '', published: '', accessed: '' },
    ...{ archived: '', language: 'en' as const },
  };
  const mine = write([LAMPS, quotation('s1', BOOKS), TIDE], { headline: 'Tides', sources: [source] });

  it('takes their words in beside hers, and asks for what is said there otherwise', () => {
    const post = begun(mine, { content: [LAMPS.replace('nine', 'ten'), GULLS].map(block).join('\n\n') });
    const { says, collisions, unplaced, offer } = view(post, mine);
    expect(says).toContain('Somebody has written in the draft that Galley began for the article.');
    expect(says).toContain('At 1 place the article says something else: say there what is to stand.');
    expect(textSides(collisions!.merged.conflicts)).toEqual([[null, LAMPS, LAMPS.replace('nine', 'ten')]]);
    expect(unplaced).toEqual([]);
    expect(textOf(takeOf(offer).article(['mine'])).toSorted()).toEqual([...textOf(mine), GULLS].toSorted());
    expect(textOf(takeOf(offer).keeps!)).toEqual([LAMPS.replace('nine', 'ten'), GULLS]);
  });

  it('asks nothing where an attempt had filled it unheard, but for what was changed since', () => {
    expect(view(begun(mine, {}), mine)).toMatchObject({ collisions: null, compared: null, offer: null });
    const { content } = onSite(mine, () => ({})).base;
    const more = begun(mine, { content: `${content}\n\n${block(GULLS)}` });
    const { collisions, offer } = view(more, mine);
    expect(collisions).toBeNull();
    expect(takeOf(offer).article([])).toEqual({
      ...mine,
      body: {
        root: { type: 'root', children: [...mine.body.root.children, ...write([GULLS]).body.root.children] },
      },
    });
  });

  it('has nothing to be taken in where it is empty, whatever its headline', () => {
    const empty = begun(mine, { title: 'Old tides', content: '', excerpt: '' });
    expect(view(empty, mine)).toMatchObject({ collisions: null, compared: null, unplaced: [], offer: null });
    expect(view(empty, mine).says).toContain('is empty');
  });
});
