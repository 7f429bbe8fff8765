import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Article } from '../../src/shared/article/article';
import { describeWithSite } from './describeWith';
import { startNewsDay } from './newsDay';
import { shortArticle, SITE } from './newsroom';
import { askSite } from './siteContents';

describeWithSite('the queue, and what comes back into it', () => {
  const day = startNewsDay();
  const { held, receiptsOf } = day;
  beforeEach(async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
  });
  const post = async (article: Article) => (await held(article))[0];
  const queued = () => readdir(join(day.folder, 'queue')).catch(() => []);

  /** Sends an article, and answers with the file that stood in the queue meanwhile. */
  async function sendWithFile(article: Article): Promise<{ name: string; text: string }> {
    day.room.put(article);
    await day.room.publisher.send(article.id, SITE.id, { status: 'publish', date: null, over: false });
    const [name = ''] = await queued();
    const text = await readFile(join(day.folder, 'queue', name), 'utf8');
    expect(await day.room.settled(article.id)).toBeNull();
    expect(await queued()).toEqual([]);
    return { name, text };
  }

  /** Starts Galley again with a file in the queue that stood there before. */
  async function startWith({ name, text }: { name: string; text: string }, article: Article): Promise<void> {
    await mkdir(join(day.folder, 'queue'), { recursive: true });
    await writeFile(join(day.folder, 'queue', name), text);
    await day.reopen([article]);
    await day.room.settled(article.id);
  }

  it('sends no older words over newer ones where a sync service brings their file back', async () => {
    const old = shortArticle('Old words.');
    const file = await sendWithFile(old);
    const now = { ...old, headline: 'The newer headline' };
    expect(await day.room.send(now, 'publish')).toBeNull();
    // The receipt may be forgotten among newer ones: that there is something newer is known all the same.
    const path = join(day.folder, 'publications', `${old.id}.json`);
    const known = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...known, receipts: known.receipts.slice(0, 1) }));

    for (const again of ['first', 'second']) {
      await startWith(file, now);
      expect((await day.room.publisher.state()).queue, again).toEqual([]);
      expect(await queued()).toEqual([]);
      expect((await post(old))?.title.raw).toBe('The newer headline');
      expect((await receiptsOf(old))[0]?.failure?.happened).toContain('after something newer was done');
      expect(await receiptsOf(old)).toHaveLength(2);
    }
  });

  it('drops what was done already when Galley was killed before its file was gone, and says so once', async () => {
    const mine = shortArticle('Done.');
    const file = await sendWithFile(mine);
    // Sent again, it would be refused for this.
    await askSite(day.site, `posts/${(await post(mine))?.id}`, { title: 'A colleague’s headline' });
    for (const again of ['first', 'second']) {
      await startWith(file, mine);
      expect((await day.room.publisher.state()).queue, again).toEqual([]);
      expect(await queued()).toEqual([]);
      expect(await receiptsOf(mine)).toMatchObject([
        { failure: null, differences: [expect.stringContaining('once more, and was not sent')] },
      ]);
    }
    expect((await post(mine))?.title.raw).toBe('A colleague’s headline');
  });

  it('sends what she asks for though the clock was set back since', async () => {
    const mine = shortArticle('Sent by a fast clock.');
    await sendWithFile(mine);
    const path = join(day.folder, 'publications', `${mine.id}.json`);
    const known = JSON.parse(await readFile(path, 'utf8'));
    const ahead = `0fff${known.sites[SITE.id].done.slice(4)}`;
    const sites = { [SITE.id]: { ...known.sites[SITE.id], done: ahead } };
    await writeFile(path, JSON.stringify({ ...known, sites }));
    expect(await day.room.send({ ...mine, headline: 'Sent after that' }, 'publish')).toBeNull();
    expect((await post(mine))?.title.raw).toBe('Sent after that');
  });
});
