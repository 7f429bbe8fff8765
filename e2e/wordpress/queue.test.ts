import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, shortArticle, SITE } from './newsroom';
import { allPosts, askSite } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

describeWithSite('the queue, and what comes back into it', () => {
  let site: WordPressSite;
  let room: Newsroom;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    site = await startWordPress();
  });
  afterAll(() => site?.stop());
  beforeEach(async () => {
    folder = await newsFolder();
    room = await openNewsroom(folder.folder);
    await room.signIn(site.users.editor, site.address);
  });
  afterEach(async () => {
    room.close();
    await folder.remove();
  });
  const post = async ({ slug }: Article) => (await allPosts(site)).find((each) => each.slug === slug);
  const receipts = async ({ id }: Article) => {
    const known = await room.publisher.onSites(id);
    if (!known.ok) throw new Error(known.failure.happened);
    return known.value.receipts;
  };
  const queued = () => readdir(join(folder.folder, 'queue')).catch(() => []);

  /** Sends an article, and answers with the file that stood in the queue meanwhile. */
  async function sendWithFile(article: Article): Promise<{ name: string; text: string }> {
    room.put(article);
    await room.publisher.send(article.id, SITE.id, { status: 'publish', date: null, over: false });
    const [name = ''] = await queued();
    const text = await readFile(join(folder.folder, 'queue', name), 'utf8');
    expect(await room.settled(article.id)).toBeNull();
    expect(await queued()).toEqual([]);
    return { name, text };
  }

  /** Starts Galley again with a file in the queue that stood there before. */
  async function startWith({ name, text }: { name: string; text: string }, article: Article): Promise<void> {
    room.close();
    await mkdir(join(folder.folder, 'queue'), { recursive: true });
    await writeFile(join(folder.folder, 'queue', name), text);
    room = await openNewsroom(folder.folder, [article]);
    await room.settled(article.id);
  }

  it('sends no older words over newer ones where a sync service brings their file back', async () => {
    const old = shortArticle('Old words.');
    const file = await sendWithFile(old);
    const now = { ...old, headline: 'The newer headline' };
    expect(await room.send(now, 'publish')).toBeNull();
    // The receipt may be forgotten among newer ones: that there is something newer is known all the same.
    const path = join(folder.folder, 'publications', `${old.id}.json`);
    const known = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...known, receipts: known.receipts.slice(0, 1) }));

    for (const again of ['first', 'second']) {
      await startWith(file, now);
      expect((await room.publisher.state()).queue, again).toEqual([]);
      expect(await queued()).toEqual([]);
      expect((await post(old))?.title.raw).toBe('The newer headline');
      expect((await receipts(old))[0]?.failure?.happened).toContain('after something newer was done');
      expect(await receipts(old)).toHaveLength(2);
    }
  });

  it('drops what was done already when Galley was killed before its file was gone, and says so once', async () => {
    const mine = shortArticle('Done.');
    const file = await sendWithFile(mine);
    // Sent again, it would be refused for this.
    await askSite(site, `posts/${(await post(mine))?.id}`, { title: 'A colleague’s headline' });
    for (const again of ['first', 'second']) {
      await startWith(file, mine);
      expect((await room.publisher.state()).queue, again).toEqual([]);
      expect(await queued()).toEqual([]);
      expect(await receipts(mine)).toMatchObject([
        { failure: null, differences: [expect.stringContaining('once more, and was not sent')] },
      ]);
    }
    expect((await post(mine))?.title.raw).toBe('A colleague’s headline');
  });

  it('sends what she asks for though the clock was set back since', async () => {
    const mine = shortArticle('Sent by a fast clock.');
    await sendWithFile(mine);
    const path = join(folder.folder, 'publications', `${mine.id}.json`);
    const known = JSON.parse(await readFile(path, 'utf8'));
    const ahead = `0fff${known.sites[SITE.id].done.slice(4)}`;
    const sites = { [SITE.id]: { ...known.sites[SITE.id], done: ahead } };
    await writeFile(path, JSON.stringify({ ...known, sites }));
    expect(await room.send({ ...mine, headline: 'Sent after that' }, 'publish')).toBeNull();
    expect((await post(mine))?.title.raw).toBe('Sent after that');
  });
});
