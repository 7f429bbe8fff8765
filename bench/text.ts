import { type Article, newArticle } from '../src/shared/article/article';
import type { Block } from '../src/shared/article/blocks/index';
import { countArticle } from '../src/shared/article/counts';
import { everyBlock } from '../src/shared/export/testing/everyBlock';
import type { Source } from '../src/shared/source/source';
import { random } from './random';

const COMMON =
  'the of and to a in that it was for on with as at by from this were has had not but are which they'.split(
    ' ',
  );
const RARER =
  'harbour board records lamps winter council boats notice ferry pilot minutes dredging archive letter quay keeper tide channel storm market ledger reporter evidence hearing budget repair supplier inspector crew island breakwater'.split(
    ' ',
  );
const CHINESE =
  '港口委员会在上周切断了外防波堤的灯光渔民们又把它们一盏一盏点亮记录显示今年冬天潮水比往年更高编辑部核对了每一份原文';

/** A sentence of about `words` words, with a capital and a full stop. */
function sentence(next: () => number, words: number): string {
  const chosen = Array.from({ length: words }, () => {
    const pool = next() < 0.55 ? COMMON : RARER;
    return pool[Math.floor(next() * pool.length)] ?? 'tide';
  }).join(' ');
  return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`;
}

function chineseSentence(next: () => number, letters: number): string {
  return `${Array.from({ length: letters }, () => CHINESE[Math.floor(next() * CHINESE.length)]).join('')}。`;
}

/** One paragraph of about 60 words. */
function paragraphText(next: () => number, isChinese: boolean): string {
  const sentences = Array.from({ length: 4 }, () => 10 + Math.floor(next() * 10));
  return isChinese
    ? sentences.map((length) => chineseSentence(next, length)).join('')
    : sentences.map((length) => sentence(next, length)).join(' ');
}

/** Paragraphs of about `words` words in all; every tenth is Chinese, and a third of all are to be quoted. */
export function writeParagraphs(words: number, seed = 7): { text: string; isQuoted: boolean }[] {
  const next = random(seed);
  return Array.from({ length: Math.max(3, Math.round(words / 60)) }, (_, index) => ({
    text: paragraphText(next, index % 10 === 9),
    isQuoted: index % 6 === 1 || index % 6 === 2,
  }));
}

export const SOURCE: Source = {
  id: 'source-1',
  outlet: 'The Kestrel Ledger',
  author: 'Maren Oduya',
  title: 'Who keeps the lamps?',
  url: 'https://kestrel-ledger.example/lamps',
  published: '2026-11-20',
  accessed: '2026-11-22',
  language: 'en',
  archived: '',
};

/** What Lexical adds to every element and every run of text. */
export const ELEMENT = { version: 1, direction: null, format: '', indent: 0 };
export const RUN = { version: 1, detail: 0, mode: 'normal', style: '' };

/** An article of about `words` words, a third of it in quotations, as the editor would have saved it. */
export function writeArticle(words: number, id = '019a0000-0000-7000-8000-000000000001'): Article {
  const blocks: object[] = [];
  for (const { text, isQuoted } of writeParagraphs(words)) {
    const run = { ...RUN, type: 'text', text, format: 0 };
    const paragraph = { ...ELEMENT, type: 'paragraph', textFormat: 0, textStyle: '', children: [run] };
    const last = blocks.at(-1) as { type: string; children: object[] } | undefined;
    if (!isQuoted) blocks.push(paragraph);
    else if (last?.type === 'quotation') last.children.push(paragraph);
    else blocks.push({ ...ELEMENT, type: 'quotation', sourceId: SOURCE.id, children: [paragraph] });
  }
  const article = newArticle(id, '2026-11-24T08:00:00.000Z', 'en');
  return {
    ...article,
    headline: `An article of ${words} words`,
    standfirst: 'Written by a generator, for the benches.',
    slug: 'an-article',
    body: { root: { ...article.body.root, children: blocks as Block[] } },
    sources: [SOURCE],
  };
}

type Node = { type: string; version?: number; children?: Node[] };

function asSaved(node: Node): Node {
  if (node.children) return { ...ELEMENT, ...node, children: node.children.map(asSaved) };
  return node.type === 'text' ? { ...RUN, ...node } : { version: 1, ...node };
}

/** An article of at least `words` words with every kind of block, links, bold, lists, headings and lead-ins, over and over. */
export function writeRichArticle(words: number): Article {
  const article = everyBlock();
  const tile = article.body.root.children.map((block) => asSaved(block as Node) as Block);
  const tiles = Math.ceil(words / countArticle(article).total);
  const children = Array.from({ length: tiles }, () => tile).flat();
  return { ...article, body: { root: { ...article.body.root, children } } };
}
