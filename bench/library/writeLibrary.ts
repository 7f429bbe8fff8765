import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, newArticle } from '../../src/shared/article/article';
import type { Block } from '../../src/shared/article/blocks/index';
import { STATUSES } from '../../src/shared/article/status';
import { random } from '../random';
import { ELEMENT, RUN, SOURCE } from '../text';
import { chinese, english, type Vocabulary } from './vocabulary';

const WORDS = 1_000;
const PARAGRAPHS = 16;
const FIRST_CHANGE = Date.UTC(2021, 0, 1);
/** Between two articles: fifty thousand are about five years of a desk. */
const STEP_MS = 50 * 60_000;
const SECTIONS = ['Harbour', 'Council', 'Trade', '观点', '社会'];

export type Language = 'english' | 'chinese';
const vocabularies: Partial<Record<Language, Vocabulary>> = {};
const make = { english, chinese };

export const idOf = (at: number) => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

function line(vocabulary: Vocabulary, language: Language, length: number, next: () => number): string {
  if (language === 'english') {
    return `${Array.from({ length }, () => vocabulary.pick(next) + (next() < 0.06 ? ',' : '')).join(' ')}.`;
  }
  let text = '';
  let count = 0;
  while (count < length) {
    const word = vocabulary.pick(next);
    count += word.length;
    text += word + (next() < 0.12 ? '，' : '');
  }
  return `${text}。`;
}

/** The article of that number: so many words of its language, a third of them quoted. The same in every run. */
export function libraryArticle(at: number, language: Language, words = WORDS): Article {
  const vocabulary = (vocabularies[language] ??= make[language]());
  const next = random(at + 1);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
    const text = line(vocabulary, language, Math.round(words / PARAGRAPHS), next);
    return {
      ...ELEMENT,
      type: 'paragraph',
      textFormat: 0,
      textStyle: '',
      children: [{ ...RUN, type: 'text', text, format: 0 }],
    };
  });
  const children = paragraphs.map((paragraph, index) =>
    index % 3 === 1
      ? { ...ELEMENT, type: 'quotation', sourceId: SOURCE.id, children: [paragraph] }
      : paragraph,
  );
  const changed = new Date(FIRST_CHANGE + at * STEP_MS).toISOString();
  const article = newArticle(idOf(at), changed, language === 'english' ? 'en' : 'zh-Hans');
  return {
    ...article,
    headline: line(vocabulary, language, 8, next),
    standfirst: line(vocabulary, language, 20, next),
    section: SECTIONS[at % SECTIONS.length] ?? '',
    tags: [vocabulary.words[at % 200] ?? '', vocabulary.words[(at * 7) % 300] ?? ''],
    status: STATUSES[at % STATUSES.length] ?? 'draft',
    body: { root: { ...article.body.root, children: children as Block[] } },
    sources: [SOURCE],
  };
}

/** Writes so many articles into the library of a data folder. Answers with the folder of their files. */
export function writeLibrary(
  dataFolder: string,
  count: number,
  languageOf: (at: number) => Language,
  words = WORDS,
): string {
  const folder = join(dataFolder, 'library', 'articles');
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    writeFileSync(
      join(folder, `${idOf(at)}.json`),
      JSON.stringify(libraryArticle(at, languageOf(at), words)),
    );
  }
  return folder;
}
