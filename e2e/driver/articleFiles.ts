import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/shared/article/article';
import type { Block } from '../../src/shared/article/blocks/index';
import { tableCells } from '../../src/shared/article/blocks/table';
import { hasDots } from '../../src/shared/article/blocks/separator';
import { checkMark } from '../../src/shared/article/checkMark';
import type { Inline } from '../../src/shared/article/inline';

export const articlesFolder = (dataDir: string) => join(dataDir, 'library', 'articles');

/** Every article on the disk, in no order. One that goes while the folder is read is not there. */
export async function readArticles(dataDir: string): Promise<Article[]> {
  const folder = articlesFolder(dataDir);
  const names = await readdir(folder).catch(goneIs([]));
  const files = names.filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(
    files.map((name) => readFile(join(folder, name), 'utf8').catch(goneIs(undefined))),
  );
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Article]));
}

const goneIs =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };

/** The article of that headline as it stands on the disk, or undefined. */
export async function readArticle(dataDir: string, headline: string): Promise<Article | undefined> {
  return (await readArticles(dataDir)).find((article) => article.headline === headline);
}

/** A body as lines, one a block or quoted paragraph: "> " marks a quotation, "## " a heading, "- " an item. */
export function linesOf(article: Article | undefined): string[] {
  return article?.body.root.children.flatMap(linesOfBlock) ?? [];
}

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [textOf(block.children)];
    case 'note':
      return block.children.map(({ children }) => `${block.noteKind} ${block.date}: ${textOf(children)}`);
    case 'details':
      return block.children.map(({ children }) => `details: ${textOf(children)}`);
    case 'table':
      return tableCells(block).map((cells) => `| ${cells.map(textOf).join(' | ')} |`);
    case 'pullquote':
    case 'verse':
    case 'preformatted':
    case 'code':
      return [`${block.type}: ${textOf(block.children)}`];
    case 'heading':
      return [`${'#'.repeat(Number(block.tag.slice(1)))} ${textOf(block.children)}`];
    case 'quotation':
      return block.children.map((paragraph) => `> ${textOf(paragraph.children)}`);
    case 'list':
      return block.children.map(
        ({ checked, children }) => `- ${checkMark(checked ?? null)}${textOf(children as Inline[])}`,
      );
    case 'picture':
      return [`picture: ${block.alt} / ${block.caption} / ${block.credit} / ${block.licence}`];
    case 'gallery':
      return [
        `gallery of ${block.pictures.length}: ${block.caption}`,
        ...block.pictures.map(({ alt, caption, credit }) => `- ${alt} / ${caption} / ${credit}`),
      ];
    case 'embed':
      return [`card: ${block.url} / ${block.title} / ${block.author} / ${block.date}`];
    case 'opaque':
      return [`block of the site: ${block.markup}`];
    case 'horizontalrule':
      return [hasDots(block) ? '•••' : '---'];
  }
}

function textOf(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return textOf(inline.children);
      return 'text' in inline ? inline.text : '\n';
    })
    .join('');
}

/** The words of an article's first block with the bits of their formats. */
export function formatsOf(article: Article | undefined): [words: string, format: number][] {
  const [block] = article?.body.root.children ?? [];
  if (block?.type !== 'paragraph') return [];
  return block.children.flatMap((run) => (run.type === 'text' ? [[run.text, run.format]] : []));
}
