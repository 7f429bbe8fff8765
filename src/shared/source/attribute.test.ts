import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '../article/article';
import { blockText } from '../article/blockText';
import type { Block, Paragraph } from '../article/blocks';
import type { Inline, Link } from '../article/inline';
import { link, paragraph, source, text } from '../export/testing/everyBlock';
import { attribute } from './attribute';
import type { Source } from './source';

const URL = 'https://kestrel.example/gulls';
const GULLS = source({ url: URL });

function article(blocks: Block[], changes: Partial<Article> = {}, sources: Source[] = [GULLS]): Article {
  const base = newArticle('01939c4e-5b00-7000-8000-00000000e005', '2026-11-24T14:30:00.000Z', 'en');
  return { ...base, body: { root: { type: 'root', children: blocks } }, sources, ...changes };
}

function quotation(words: string, sourceId: string | null = 's1'): Block {
  return { type: 'quotation', sourceId, children: [paragraph(words)] };
}

/** Words and links of a paragraph: "as [The Kestrel Ledger reports](https://…):". */
function written(block: Block | undefined): string {
  const inlines = (block as Paragraph).children;
  const write = (inline: Inline): string =>
    inline.type === 'link' || inline.type === 'autolink'
      ? `[${inline.children.map(write).join('')}](${inline.url})`
      : 'text' in inline
        ? inline.text
        : '/';
  return inlines.map(write).join('');
}

describe('in the lead-in sentence', () => {
  const leadIn = (first: Block, changes: Partial<Source> = {}) =>
    attribute(article([first, quotation('“One gull.”')], {}, [{ ...GULLS, ...changes }]), 'lead-in');

  it('keeps the link that she made, and marks it', () => {
    const { blocks, notes } = leadIn(paragraph('As ', link(`${URL}/`, text('the paper')), ' says:'));
    expect(written(blocks[0])).toBe(`As [the paper](${URL}/) says:`);
    expect((blocks[0] as Paragraph).children[1] as Link).toMatchObject({ toSource: true });
    expect(notes).toEqual([]);
  });

  it.each([
    ['as The Kestrel Ledger reports that', `as [The Kestrel Ledger reports](${URL}) that`],
    ['as the Kestrel Ledger has reported:', `as the [Kestrel Ledger has reported](${URL}):`],
    [
      'Maren Oduya of The Kestrel Ledger, in a long piece:',
      `Maren Oduya of [The Kestrel Ledger](${URL}), in a long piece:`,
    ],
    [
      'The Kestrel Ledger is old. The Kestrel Ledger asked:',
      `The Kestrel Ledger is old. [The Kestrel Ledger](${URL}) asked:`,
    ],
    ['As Maren Oduya writes:', `As [Maren Oduya writes](${URL}):`],
    [
      'The Kestrel Ledgers are many; Maren Oduya counts:',
      `The Kestrel Ledgers are many; [Maren Oduya](${URL}) counts:`,
    ],
  ])('links the name in “%s”', (words, expected) => {
    expect(written(leadIn(paragraph(words)).blocks[0])).toBe(expected);
  });

  it('links a name across formatting, and keeps the formatting', () => {
    const { blocks } = leadIn(paragraph('as The ', text('Kestrel', 2), ' Ledger reports:'));
    expect(written(blocks[0])).toBe(`as [The Kestrel Ledger reports](${URL}):`);
    expect(((blocks[0] as Paragraph).children[1] as Link).children).toMatchObject([
      { text: 'The ' },
      { format: 2 },
      {},
    ]);
  });

  it('links a Chinese outlet with its verb', () => {
    const { blocks } = leadIn(paragraph('据雾港周刊报道，海鸥在数我们：'), { outlet: '雾港周刊' });
    expect(written(blocks[0])).toBe(`据[雾港周刊报道](${URL})，海鸥在数我们：`);
  });

  it('ends the quotation with a bracket when the paragraph names neither, and notes it', () => {
    const { blocks, notes } = leadIn(paragraph('Somebody counted:'));
    expect(written(blocks[0])).toBe('Somebody counted:');
    expect(written((blocks[1] as { children: Block[] }).children[0])).toBe(`“One gull.” [Source](${URL})`);
    expect(notes).toHaveLength(1);
  });

  it('knows the link that she made again, also where it counts its readers', () => {
    const counted = `${URL}?utm_source=mail`;
    const { blocks, notes } = leadIn(paragraph('As ', link(counted, text('the paper')), ' says:'));
    expect(written(blocks[0])).toBe(`As [the paper](${counted}) says:`);
    expect((blocks[0] as Paragraph).children[1] as Link).toMatchObject({ toSource: true });
    expect(notes).toEqual([]);
  });

  it('says of a name that she linked elsewhere that it is linked elsewhere', () => {
    const elsewhere = link('https://kestrel.example/', text('The Kestrel Ledger'));
    const { blocks, notes } = leadIn(paragraph('As ', elsewhere, ' says:'));
    expect(written(blocks[0])).toBe('As [The Kestrel Ledger](https://kestrel.example/) says:');
    expect(written((blocks[1] as { children: Block[] }).children[0])).toBe(`“One gull.” [Source](${URL})`);
    expect(notes[0]?.what).toBe(
      'In the paragraph before this quotation The Kestrel Ledger is a link to another address than that of its source, so a bracket at its end gives the source.',
    );
  });

  it('looks past another quotation for its paragraph', () => {
    const twice = article([paragraph('The Kestrel Ledger reports:'), quotation('One.'), quotation('Two.')]);
    const { blocks, notes } = attribute(twice, 'lead-in');
    expect(blocks.slice(1).map(blockText)).toEqual(['One.', 'Two.']);
    expect(notes).toEqual([]);
  });

  it('asks for no link when a source without an address is named', () => {
    const { blocks, losses, notes } = leadIn(paragraph('The Kestrel Ledger wrote in print:'), { url: '' });
    expect([written(blocks[0]), losses, notes]).toEqual(['The Kestrel Ledger wrote in print:', [], []]);
  });

  it('never links a script', () => {
    const { blocks, losses } = leadIn(paragraph('The Kestrel Ledger reports:'), {
      url: 'javascript:alert(1)',
    });
    expect(JSON.stringify(blocks.map((block) => ('children' in block ? block.children : [])))).not.toContain(
      'script',
    );
    expect(losses).toHaveLength(1);
  });
});

describe('in a bracket', () => {
  const bracketed = (language: Article['language'], changes: Partial<Source> = {}) =>
    attribute(
      article(
        [paragraph('As ', link(URL, text('the paper')), ' says:'), quotation('“One gull.”')],
        { language },
        [{ ...GULLS, ...changes }],
      ),
      'bracket',
    ).blocks;

  it.each([
    ['en', 'Source'],
    ['zh-Hans', '来源'],
    ['zh-Hant', '來源'],
  ] as const)('says [Source] in %s as %s, and unlinks the lead-in', (language, word) => {
    const [first, second] = bracketed(language);
    expect(written(first)).toBe('As the paper says:');
    expect(written((second as { children: Block[] }).children[0])).toBe(`“One gull.” [${word}](${URL})`);
  });

  it('names a source that has no address', () => {
    const [, second] = bracketed('en', { url: '', title: 'Gulls' });
    expect(blockText(second as Block)).toBe(
      '“One gull.” [“Gulls”, Maren Oduya, The Kestrel Ledger, 22 November 2026]',
    );
  });
});

describe('in a credit', () => {
  it('gives each of two quotations of one source its own, and unlinks the lead-in', () => {
    const twice = article([
      paragraph('As ', link(URL, text('it')), ' says:'),
      quotation('One.'),
      quotation('Two.'),
    ]);
    const { blocks, notes } = attribute(twice, 'credit');
    expect(written(blocks[0])).toBe('As it says:');
    expect(notes).toEqual([
      {
        what: 'The link to The Kestrel Ledger is plain words: in this house style the source stands at the end of the quotation.',
        where: 'As it says:',
      },
    ]);
    const credits = blocks
      .slice(1)
      .map((block) => block.type === 'quotation' && block.credit.map((part) => part.text));
    const credit = ['Who counts the gulls?', 'Maren Oduya', 'The Kestrel Ledger', '22 November 2026'];
    expect(credits).toEqual([credit, credit]);
  });
});

describe.each(['lead-in', 'bracket', 'credit'] as const)('with style %s', (style) => {
  it('says that a quotation has no source', () => {
    const { losses } = attribute(article([quotation('Who?', null), quotation('Where?', 'gone')]), style);
    expect(losses.map((loss) => loss.where)).toEqual(['Who?', 'Where?']);
  });
});
