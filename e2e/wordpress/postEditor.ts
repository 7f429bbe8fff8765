import type { Page } from '@playwright/test';
import type { WordPressSite } from './startWordPress';

/** What the site's own block editor shows of a post that was opened in it. */
export interface OpenedPost {
  /** All blocks, inner ones included, in their order. */
  blocks: { name: string; isValid: boolean }[];
  /** Serialised from what the editor made of the blocks, untouched. */
  content: string;
  title: string;
  excerpt: string;
  footnotes: string;
  /** Whether it would ask to save, though nobody changed anything. */
  isDirty: boolean;
  /** The words of its warnings: "Block contains unexpected or invalid content" is one. */
  warnings: string[];
}

/** What of WordPress's own scripts is asked here. */
interface EditorWindow {
  wp: {
    data: {
      select(store: 'core/block-editor'): { getBlocks(): EditorBlock[] };
      select(store: 'core/editor'): {
        getEditedPostAttribute(name: 'title' | 'excerpt'): string;
        getEditedPostAttribute(name: 'meta'): { footnotes?: string } | undefined;
        isEditedPostDirty(): boolean;
        didPostSaveRequestFail(): boolean;
      };
      dispatch(store: 'core/editor'): { savePost(): Promise<void> };
    };
    blocks: { serialize(blocks: EditorBlock[]): string };
  };
}

interface EditorBlock {
  name: string;
  isValid: boolean;
  innerBlocks: EditorBlock[];
}

/** Opens a post in the editor and waits until it is drawn. */
export async function openPost(page: Page, { address }: WordPressSite, id: number): Promise<OpenedPost> {
  await page.goto(`${address}/wp-admin/post.php?post=${id}&action=edit`);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.locator('.is-root-container > [data-block]').last().waitFor();
  const warnings = await canvas.locator('.block-editor-warning').allInnerTexts();
  const state = await page.evaluate(() => {
    const { data, blocks } = (window as unknown as EditorWindow).wp;
    const editor = data.select('core/editor');
    const roots = data.select('core/block-editor').getBlocks();
    const flat = (some: EditorBlock[]): { name: string; isValid: boolean }[] =>
      some.flatMap(({ name, isValid, innerBlocks }) => [{ name, isValid }, ...flat(innerBlocks)]);
    return {
      blocks: flat(roots),
      content: blocks.serialize(roots),
      title: editor.getEditedPostAttribute('title'),
      excerpt: editor.getEditedPostAttribute('excerpt'),
      footnotes: editor.getEditedPostAttribute('meta')?.footnotes ?? '',
      isDirty: editor.isEditedPostDirty(),
    };
  });
  return { ...state, warnings };
}

/** Saves what is in the editor as its button does, and waits until the site has it. */
export async function saveInEditor(page: Page): Promise<void> {
  const failed = await page.evaluate(async () => {
    const { data } = (window as unknown as EditorWindow).wp;
    await data.dispatch('core/editor').savePost();
    return data.select('core/editor').didPostSaveRequestFail();
  });
  if (failed) throw new Error('The site did not save the post');
}
