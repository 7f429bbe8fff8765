import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import { heldNotes } from '../../src/shared/publish/heldNotes';
import { ATTRIBUTION_STYLES } from '../../src/shared/source/attribution';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, SITE } from './newsroom';
import { openPost, saveInEditor } from './postEditor';
import { allPosts, askSite, type SitePost } from './siteContents';
import { openBrowser, signInTo } from './siteWindow';
import { startWordPress, type WordPressSite } from './startWordPress';

/** What the editor says of itself on every post; the address is that of a face for the user, from a host that is out of reach here. */
const OF_NO_BLOCK = /^JQMIGRATE: Migrate is installed|net::ERR_NAME_NOT_RESOLVED/;

describeWithSite('a post opened in the block editor of its site', () => {
  let site: WordPressSite;
  let browser: Browser;
  let page: Page;
  let logged: string[] = [];
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  let room: Newsroom | null = null;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startWordPress(), openBrowser()]);
    page = await signInTo(site, site.users.editor, browser);
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(String(error)));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    logged = [];
    folder = await newsFolder();
  });
  afterEach(async () => {
    room?.close();
    room = null;
    await folder.remove();
  });

  for (const attribution of ATTRIBUTION_STYLES)
    it(`is as it was sent, with the attribution “${attribution}”, and still is once it was saved there`, async () => {
      const news = (room = await openNewsroom(folder.folder, [], { ...SITE, attribution }));
      await news.signIn(site.users.editor, site.address);
      const whole = { ...everyBlock(), id: uuidv7(), slug: `opened-${attribution}`, byline: '' };
      expect(await news.send(whole, 'publish')).toBeNull();
      const sent = (await allPosts(site)).find(({ slug }) => slug === whole.slug)!;
      expect(sent.content.raw).toContain('<!-- wp:quote');

      const opened = await openPost(page, site, sent.id);
      expect(opened.blocks.filter(({ isValid, name }) => !isValid || name === 'core/missing')).toEqual([]);
      expect(opened.blocks.length).toBeGreaterThan(whole.body.root.children.length);
      expect(opened.warnings).toEqual([]);
      expect(logged.filter((line) => !OF_NO_BLOCK.test(line))).toEqual([]);
      expect(opened).toMatchObject({
        content: sent.content.raw,
        title: sent.title.raw,
        excerpt: sent.excerpt.raw,
        footnotes: sent.meta.footnotes,
        isDirty: false,
      });
      expect(heldNotes(opened.footnotes).length).toBeGreaterThan(0);

      await saveInEditor(page);
      const saved = await askSite<SitePost>(site, `posts/${sent.id}?context=edit`);
      expect(saved.content.raw).toBe(sent.content.raw);
      const compared = await news.posts.changes(whole.id, SITE.id);
      if (!compared.ok) throw new Error(compared.failure.happened);
      expect(compared.value.theirs).toEqual(compared.value.base);
      expect(compared.value.fields).toEqual([]);
      // So that what she sends next goes over nobody's words.
      expect(await news.send(whole, 'publish')).toBeNull();
    });

  it('would tell a block that the editor does not take', async () => {
    const content = '<!-- wp:quote -->\n<blockquote><p>Words</p></blockquote>\n<!-- /wp:quote -->';
    const { id } = await askSite<SitePost>(site, 'posts', { title: 'Bad', content, status: 'publish' });
    const opened = await openPost(page, site, id);
    const isClean =
      opened.content === content &&
      opened.warnings.length === 0 &&
      opened.blocks.every(({ isValid }) => isValid) &&
      logged.every((line) => OF_NO_BLOCK.test(line));
    expect(isClean).toBe(false);
    const broken = content.replace('<p>Words</p>', '<section>Words</section>');
    await askSite(site, `posts/${id}`, { content: broken });
    expect((await openPost(page, site, id)).warnings.join()).toContain('unexpected or invalid content');
  });
});
