import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, newArticle } from '../../src/shared/article/article';
import type { Block } from '../../src/shared/article/blocks/index';
import { articlesFolder } from './articleFiles';

/** Puts an article on the disk as an earlier day left it; each line is a paragraph. Before Galley starts. */
export async function keepArticle(
  dataDir: string,
  fields: Partial<Article> & { id: string },
  ...lines: string[]
): Promise<Article> {
  const empty = newArticle(fields.id, '2026-11-01T09:00:00.000Z', 'en');
  const paragraph = empty.body.root.children[0] as Block;
  const text = (line: string) => ({
    type: 'text',
    version: 1,
    text: line,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  const children = lines.map((line) => ({ ...paragraph, children: [text(line)] }) as Block);
  const article = { ...empty, body: { root: { ...empty.body.root, children } }, ...fields };
  await mkdir(articlesFolder(dataDir), { recursive: true });
  await writeFile(join(articlesFolder(dataDir), `${article.id}.json`), JSON.stringify(article));
  return article;
}
