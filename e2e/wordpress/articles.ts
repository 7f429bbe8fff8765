import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/shared/article/article';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';

function sample(name: string): Article {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/samples', name), 'utf8'));
}

/** What WordPress is asked about, each by its name. */
export const ARTICLES: Record<string, () => Article> = {
  'every block': everyBlock,
  'the sample': () => sample('sample.json'),
  'the Chinese sample': () => sample('sample.zh.json'),
};
