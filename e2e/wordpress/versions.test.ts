import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { paragraph } from '../../src/shared/export/testing/everyBlock';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, shortArticle, SITE } from './newsroom';
import { openPullRoom } from './pullRoom';
import { openReadingWindow } from './readingWindow';
import { allPosts, askSite, type SitePost } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

describeWithSite('versions of an article in two languages', () => {
  let site: WordPressSite;
  beforeAll(async () => {
    openReadingWindow();
    site = await startWordPress();
  });
  afterAll(() => site?.stop());
  beforeEach(async () => {
    for (const { id } of await allPosts(site))
      await askSite(site, `posts/${id}?force=true`, undefined, 'DELETE');
  });

  async function pair(): Promise<[Article, Article]> {
    const english = shortArticle('No ship left.');
    const chinese = shortArticle('周一没有船离港。', {
      ...{ headline: '大雾封港', language: 'zh-Hans', translationOf: english.id },
      body: { root: { type: 'root', children: [paragraph('周一没有船离港。')] } },
    });
    return [english, chinese];
  }
  async function contentOf({ slug }: Article): Promise<SitePost> {
    return (await allPosts(site)).find((post) => post.slug === slug)!;
  }
  async function knownOf(room: Newsroom, { id }: Article) {
    const known = await room.posts.onSites(id);
    if (!known.ok) throw new Error(known.failure.happened);
    const { notLed, stillLed, receipts } = known.value;
    return {
      notLed: notLed.map(({ headline }) => headline),
      stillLed: stillLed.map(({ headline }) => headline),
      differs: receipts[0]?.differences,
    };
  }
  const leads = (post: SitePost, words: string) =>
    new RegExp(
      `<p class="galley-versions"><a href="${post.link.replace(/[?.]/g, '\\$&')}"[^>]*>${words}</a></p>`,
    );

  it.each(['editor', 'author'] as const)('lead to each other, sent by an %s', async (name) => {
    const folder = await newsFolder();
    const [english, chinese] = await pair();
    const room = await openNewsroom(folder.folder, [english, chinese]);
    expect(await room.signIn(site.users[name], site.address)).toMatchObject({ ok: true });

    expect(await room.send(english, 'publish')).toBeNull();
    expect((await contentOf(english)).content.raw).not.toContain('galley-versions');
    expect(await knownOf(room, english)).toEqual({ notLed: [], stillLed: [], differs: [] });

    expect(await room.send(chinese, 'publish')).toBeNull();
    const translated = await contentOf(chinese);
    expect(translated.content.raw).toMatch(leads(await contentOf(english), 'English version'));
    expect(translated.content.raw.includes('hreflang="en"')).toBe(name === 'editor');
    // She is told; the published post stays as it is until she sends it again.
    expect(await knownOf(room, chinese)).toEqual({ notLed: [english.headline], stillLed: [], differs: [] });
    expect((await contentOf(english)).content.raw).not.toContain('galley-versions');

    expect(await room.send(english, 'publish')).toBeNull();
    expect((await contentOf(english)).content.raw).toMatch(leads(translated, '中文版'));
    expect(await knownOf(room, english)).toEqual({ notLed: [], stillLed: [], differs: [] });
    expect(await knownOf(room, chinese)).toEqual({ notLed: [], stillLed: [], differs: [] });
    expect(await allPosts(site)).toHaveLength(2);

    // Taken back, the English post still leads to it; sent again, it does not.
    expect(await room.withdraw(chinese, 'unpublish')).toBeNull();
    expect(await knownOf(room, chinese)).toMatchObject({ notLed: [], stillLed: [english.headline] });
    expect(await knownOf(room, english)).toMatchObject({ notLed: [], stillLed: [] });
    expect(await room.send(english, 'publish')).toBeNull();
    expect((await contentOf(english)).content.raw).not.toContain('galley-versions');
    expect(await knownOf(room, chinese)).toMatchObject({ notLed: [], stillLed: [] });
    room.close();
    await folder.remove();
  });

  it('are linked again when they are imported, and say it once when they are sent', async () => {
    const folder = await newsFolder();
    const [english, chinese] = await pair();
    const desk = await openNewsroom(folder.folder, [english, chinese]);
    await desk.signIn(site.users.editor, site.address);
    for (const article of [english, chinese, english]) expect(await desk.send(article, 'publish')).toBeNull();
    desk.close();
    await folder.remove();

    const other = await newsFolder();
    const room = openPullRoom(other.folder);
    const { name, password } = site.users.editor;
    await room.connections.make(SITE.id, { address: site.address, login: name, password });
    const outcome = await room.pull();
    if (!outcome.ok || outcome.value.failed.length > 0) throw new Error(JSON.stringify(outcome));
    const articles = [...room.articles.values()];
    expect(articles).toHaveLength(2);
    const [linked, ...others] = articles.filter(({ translationOf }) => translationOf !== undefined);
    expect(others).toEqual([]);
    const first = articles.find((article) => article !== linked);
    expect(linked?.translationOf).toBe(first?.id);
    for (const { body } of articles) expect(JSON.stringify(body)).not.toContain('galley-versions');

    const again = await openNewsroom(other.folder, articles);
    await again.signIn(site.users.editor, site.address);
    for (const article of articles) {
      const before = (await contentOf(article)).content.raw;
      expect(await again.send(article, 'publish')).toBeNull();
      expect((await contentOf(article)).content.raw).toBe(before);
      expect(await knownOf(again, article)).toEqual({ notLed: [], stillLed: [], differs: [] });
    }
    again.close();
    await other.remove();

    // Of the one alone, the line to what is not here stays as the site has it, and is said no second time.
    const { id } = await contentOf(english);
    await askSite(site, `posts/${id}?force=true`, undefined, 'DELETE');
    const third = await newsFolder();
    const alone = openPullRoom(third.folder);
    await alone.connections.make(SITE.id, { address: site.address, login: name, password });
    await alone.pull();
    const [kept, ...more] = [...alone.articles.values()];
    expect(more).toEqual([]);
    expect(kept?.translationOf).toBeUndefined();
    expect(JSON.stringify(kept?.body)).toContain('galley-versions');
    await third.remove();
  });
});
