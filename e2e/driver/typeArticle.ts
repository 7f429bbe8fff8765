import { expect } from '@playwright/test';
import type { Article } from '../../src/shared/article/article';
import type { Block, Quotation } from '../../src/shared/article/blocks/index';
import type { Inline } from '../../src/shared/article/inline';
import { LANGUAGE_NAMES } from '../../src/shared/article/language';
import type { Desk } from './Desk';

/** Writes an article as she would: its fields, then its body block by block. Only kinds that the samples use. */
export async function typeArticle(desk: Desk, article: Article): Promise<void> {
  await desk.startArticle(article.headline, article.standfirst);
  await fillDetails(desk, article);
  await desk.focusBody();
  for (const [index, block] of article.body.root.children.entries()) {
    await typeBlock(desk, block, article.body.root.children[index - 1]?.type === 'paragraph');
  }
}

async function fillDetails(desk: Desk, { byline, section, tags, language }: Article): Promise<void> {
  await desk.showPane('Details');
  await desk.choose(desk.details, 'Language', LANGUAGE_NAMES[language]);
  await desk.details.getByRole('textbox', { name: 'Byline' }).fill(byline);
  await desk.choose(desk.details, 'Section', section);
  const tagBox = desk.details.getByRole('combobox', { name: 'Tags' });
  for (const tag of tags) {
    await tagBox.fill(tag);
    await tagBox.press('Enter');
  }
}

async function typeBlock(desk: Desk, block: Block, afterParagraph: boolean): Promise<void> {
  if (afterParagraph) await desk.press('Enter');
  switch (block.type) {
    case 'paragraph':
      return typeInlines(desk, block.children);
    case 'quotation':
      return typeQuotation(desk, block);
    default:
      throw new Error(`The samples have no ${block.type}.`);
  }
}

async function typeQuotation(desk: Desk, { children }: Quotation): Promise<void> {
  const before = await desk.quotations.count();
  await desk.press('Mod+Shift+9');
  await expect(desk.quotations).toHaveCount(before + 1);
  for (const [index, paragraph] of children.entries()) {
    if (index > 0) await desk.press('Enter');
    await typeInlines(desk, paragraph.children);
  }
  await desk.press('Enter', 2);
}

async function typeInlines(desk: Desk, inlines: Inline[]): Promise<void> {
  for (const inline of inlines) {
    if (inline.type === 'link' || inline.type === 'autolink')
      await typeLink(desk, inline.url, inline.children);
    else if (inline.type === 'text') await desk.page.keyboard.insertText(inline.text);
  }
}

async function typeLink(desk: Desk, url: string, children: Inline[]): Promise<void> {
  const words = children.map((child) => (child.type === 'text' ? child.text : '')).join('');
  await desk.page.keyboard.insertText(words);
  await desk.press('Shift+ArrowLeft', words.length);
  await desk.press('Mod+Shift+U');
  const dialog = desk.dialog('Link');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(url);
  await dialog.getByRole('button', { name: 'Save link' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.body).toBeFocused();
  // Behind the selected words; End would go to the end of the line on the screen, perhaps inside them.
  await desk.press('ArrowRight');
}

/** Says of each quotation where it is from, by its place in the article. */
export async function fillSources(desk: Desk, article: Article): Promise<void> {
  const quotations = article.body.root.children.filter((block) => block.type === 'quotation');
  for (const [index, { sourceId }] of quotations.entries()) {
    const source = article.sources.find(({ id }) => id === sourceId);
    if (!source) continue;
    await desk.fillSource(
      index,
      {
        Outlet: source.outlet,
        Author: source.author,
        Title: source.title,
        URL: source.url,
        Published: source.published,
        Accessed: source.accessed,
      },
      LANGUAGE_NAMES[source.language],
    );
  }
}
