import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everyBlock, paragraph, picture } from '../../src/shared/export/testing/everyBlock';
import type { Article } from '../../src/shared/article/article';
import { mediaOf } from '../../src/shared/article/picturesOf';
import { heldNotes } from '../../src/shared/publish/heldNotes';
import { uuidv7 } from 'uuidv7';
import { startFaultProxy } from './faultProxy';
import { startNewsDay } from './newsDay';
import { newsFolder, openNewsroom, shortArticle, SITE } from './newsroom';
import { describeWithSite } from './describeWith';
import { allMedia, allPosts, askSite } from './siteContents';

describeWithSite('publishing to WordPress', () => {
  const day = startNewsDay();
  const { held } = day;
  const receiptOf = async (article: Article) => (await day.receiptsOf(article))[0];

  it('signs in with an application password, and tells what this user may', async () => {
    const { users, address } = day.site;
    expect(await day.room.signIn({ ...users.editor, password: 'wrong' }, address)).toMatchObject({
      ok: false,
      failure: { code: 'signed-out' },
    });
    expect((await day.room.publisher.state()).sites[0]?.connection).toBeNull();
    for (const [role, may] of [
      ['editor', { publish: true, addSections: true, nameOthers: true }],
      ['author', { publish: true, addSections: false, nameOthers: false }],
      ['contributor', { publish: false, upload: false }],
      ['subscriber', { publish: false }],
    ] as const) {
      expect(await day.room.signIn(users[role], address)).toMatchObject({
        ok: true,
        value: { connection: { may } },
      });
    }
  });

  it('sends every kind of block, and the site holds it to the letter', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const whole = { ...everyBlock(), id: uuidv7(), section: 'Harbours', tags: ['lamps', '灯塔'], byline: '' };
    expect(await day.room.send(whole, 'publish')).toBeNull();
    expect(await receiptOf(whole)).toMatchObject({ failure: null, differences: [] });
    const [post] = await held(whole);
    expect(post).toMatchObject({ status: 'publish' });
    const pictures = await allMedia(day.site);
    expect(pictures).toHaveLength(mediaOf(whole).length);
    expect(post?.content.raw).toContain(`class="wp-image-${post?.featured_media}"`);
    expect(post?.tags).toHaveLength(2);
    expect(post?.categories).toHaveLength(1);
    expect((await (await fetch(post!.link)).text()).length).toBeGreaterThan(5000);
    expect(day.room.article(whole.id).status).toBe('published');
  });

  it('sends footnotes as WordPress’s own, and a colleague’s words in one are written over by nobody', async () => {
    for (const role of ['editor', 'author'] as const) {
      await day.room.signIn(day.site.users[role], day.site.address);
      const noted = {
        ...everyBlock(),
        id: uuidv7(),
        slug: `noted-${role}`,
        section: '',
        tags: [],
        byline: '',
      };
      expect(await day.room.send(noted, 'publish')).toBeNull();
      const [post] = await held(noted);
      const notes = heldNotes(post?.meta.footnotes);
      expect(notes.length).toBeGreaterThan(0);
      expect(post?.content.raw).toContain('<!-- wp:footnotes /-->');
      expect((await receiptOf(noted))?.differences.join()).not.toContain('footnotes');
      const page = await (await fetch(post!.link)).text();
      for (const { id } of notes) expect(page).toMatch(new RegExp(`<li id="${id}">.*${id}-link`));

      const theirs = JSON.stringify(notes.map((note) => ({ ...note, content: `${note.content} Theirs.` })));
      await askSite(day.site, `posts/${post?.id}`, { meta: { footnotes: theirs } });
      expect(await day.room.send(noted, 'publish')).toMatchObject({ state: { failure: { code: 'stale' } } });
      expect(heldNotes((await held(noted))[0]?.meta.footnotes)[0]?.content).toContain('Theirs.');
      expect(await day.room.posts.changes(noted.id, SITE.id)).toMatchObject({ ok: true });
      const bare = { ...noted, body: { root: { type: 'root' as const, children: [paragraph('Bare.')] } } };
      expect(await day.room.send(bare, 'publish')).toBeNull();
      expect((await held(noted))[0]?.meta.footnotes).toBe('');
    }
  });

  it('sends it again as the same post, with no picture sent twice', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const first = shortArticle('The first.');
    await day.room.send(first, 'draft');
    const [before] = await held(first);
    const count = (await allPosts(day.site)).length;
    const second = { ...first, headline: 'Another headline' };
    expect(await day.room.send(second, 'publish')).toBeNull();
    const [after] = await held(first);
    expect(after).toMatchObject({ id: before?.id, status: 'publish', title: { raw: 'Another headline' } });
    expect(await allPosts(day.site)).toHaveLength(count);
  });

  it('sends a picture again that somebody has deleted on the site, and no other', async () => {
    await day.room.signIn(day.site.users.author, day.site.address);
    const names = ['a', 'b'].map((letter) => `${letter.repeat(64)}.jpg`);
    const pictures = names.map((media) => picture({ media, alt: 'A lamp' }));
    const mine = shortArticle('Illustrated.', {
      body: { root: { type: 'root', children: [...pictures, paragraph('Words.')] } },
    });
    const before = (await allMedia(day.site)).map(({ id }) => id);
    await day.room.send(mine, 'publish');
    const [first] = await held(mine);
    // Not the featured one, whose end is told as a change of the post.
    const deleted = first?.content.raw
      .match(/wp-image-\d+/g)
      ?.at(-1)
      ?.slice('wp-image-'.length);
    const sent = (await allMedia(day.site)).map(({ id }) => id).filter((id) => !before.includes(id));
    expect(sent).toHaveLength(2);
    await askSite(day.site, `media/${deleted}?force=true`, undefined, 'DELETE');

    expect(await day.room.send({ ...mine, standfirst: 'Newer.' }, 'publish')).toBeNull();
    const [second] = await held(mine);
    const now = (await allMedia(day.site)).map(({ id }) => id).filter((id) => !before.includes(id));
    expect(now).toHaveLength(2);
    expect(now.filter((id) => sent.includes(id))).toHaveLength(1);
    expect(second?.featured_media).toBe(first?.featured_media);
    for (const id of now) expect(second?.content.raw).toContain(`wp-image-${id}"`);
    expect(second?.content.raw).not.toContain(`wp-image-${deleted}"`);
    expect((await receiptOf(mine))?.differences).toEqual([expect.stringContaining('was sent again')]);

    await askSite(day.site, `media/${first?.featured_media}?force=true`, undefined, 'DELETE');
    expect(await day.room.send(mine, 'publish')).toMatchObject({
      state: { failure: { happened: expect.stringContaining('changed the featured picture') } },
    });
    expect(await day.room.send(mine, 'publish')).toBeNull();
    const [third] = await held(mine);
    expect(third?.featured_media).toBeGreaterThan(0);
    expect(third?.content.raw).toContain(`wp-image-${third?.featured_media}"`);
  });

  it('is published at a time, and then at once after all', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const later = shortArticle('Later.');
    const when = new Date(Date.now() + 86_400_000).toISOString();
    expect(await day.room.send(later, 'future', when)).toBeNull();
    expect((await held(later))[0]).toMatchObject({ status: 'future', date_gmt: when.slice(0, 19) });
    expect(await receiptOf(later)).toMatchObject({ date: when });
    const known = await day.room.posts.onSites(later.id);
    expect(known.ok && known.value.sites[0]?.date).toBe(`${when.slice(0, 19)}.000Z`);
    expect(await day.room.send(later, 'publish')).toBeNull();
    expect((await held(later))[0]?.status).toBe('publish');
    expect((await receiptOf(later))?.differences).toEqual([]);
    expect(
      await day.room.publisher.send(later.id, SITE.id, {
        ...{ status: 'future' as const, date: '2026-01-01T00:00:00.000Z', over: false },
      }),
    ).toMatchObject({
      ok: false,
    });
  });

  it('leaves a private post private', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('For the desk.');
    expect(await day.room.send(mine, 'publish')).toBeNull();
    await askSite(day.site, `posts/${(await held(mine))[0]?.id}`, { status: 'private' });
    const changed = { ...mine, standfirst: 'Still.' };
    expect(await day.room.send(changed, 'private')).toBeNull();
    expect(await held(mine)).toMatchObject([{ status: 'private', excerpt: { raw: 'Still.' } }]);
    expect((await receiptOf(mine))?.differences).toEqual([]);
  });

  it('writes over nobody: what was changed on the site stands, and so does the article', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('Mine.');
    await day.room.send(mine, 'publish');
    const [post] = await held(mine);
    await askSite(day.site, `posts/${post?.id}`, {
      content: '<!-- wp:paragraph -->\n<p>Theirs.</p>\n<!-- /wp:paragraph -->',
    });
    const item = await day.room.send({ ...mine, standfirst: 'New' }, 'publish');
    expect(item).toMatchObject({ state: { kind: 'stopped', failure: { code: 'stale' } } });
    expect((await held(mine))[0]?.content.raw).toContain('Theirs.');
    expect(await receiptOf(mine)).toMatchObject({ failure: { code: 'stale' } });

    // She was told of that change, and of no later one.
    await askSite(day.site, `posts/${post?.id}`, { title: 'Theirs once more' });
    day.room.publisher.tryNow(item!.id);
    expect(await day.room.settled(mine.id)).toMatchObject({ state: { failure: { code: 'stale' } } });
    expect((await held(mine))[0]?.title.raw).toBe('Theirs once more');
    expect(await day.room.send({ ...mine, standfirst: 'Both' }, 'publish')).toBeNull();
    expect((await held(mine))[0]).toMatchObject({ id: post?.id, excerpt: { raw: 'Both' } });
  });

  it('writes over nobody in a draft that it only began, and fills one that it had filled unheard', async () => {
    const proxy = await startFaultProxy(day.site.address);
    const filling = { method: 'POST', path: /\/wp\/v2\/posts\/\d+/ };
    try {
      await day.room.signIn(day.site.users.editor, proxy.address);
      const mine = shortArticle('Begun.');
      proxy.fail(filling, { kind: 'cutRequest', afterBytes: 10 });
      expect(await day.room.send(mine, 'draft')).toMatchObject({ state: { kind: 'waiting' } });
      proxy.reset();
      const begun = (await allPosts(day.site)).find(({ slug }) => slug.startsWith('galley-'))!;
      const theirs = '<!-- wp:paragraph -->\n<p>Written into a draft.</p>\n<!-- /wp:paragraph -->';
      await askSite(day.site, `posts/${begun.id}`, { content: theirs });
      day.room.publisher.tryNow((await day.room.publisher.state()).queue[0]!.id);
      expect(await day.room.settled(mine.id)).toMatchObject({
        state: {
          kind: 'stopped',
          failure: { happened: expect.stringContaining('somebody has written there') },
        },
      });
      expect((await allPosts(day.site)).find(({ id }) => id === begun.id)?.content.raw).toBe(theirs);
      // However often she sends; only where she says so.
      for (const standfirst of ['One', 'Two'])
        expect(await day.room.send({ ...mine, standfirst }, 'draft', undefined, false)).toMatchObject({
          state: { failure: { code: 'stale' } },
        });
      expect((await allPosts(day.site)).find(({ id }) => id === begun.id)?.content.raw).toBe(theirs);
      expect(await day.room.posts.onSites(mine.id)).toMatchObject({
        value: { sites: [], written: [SITE.id] },
      });
      expect(await day.room.send(mine, 'draft')).toBeNull();
      expect(await held(mine)).toMatchObject([{ id: begun.id }]);
      expect(await receiptOf(mine)).toMatchObject({
        differences: [expect.stringContaining('It took the place of what somebody else had changed')],
      });
      expect(await day.room.posts.onSites(mine.id)).toMatchObject({ value: { written: [] } });

      // The site takes markup out of an author's words, which are the article's all the same.
      await day.room.signIn(day.site.users.author, proxy.address);
      const whole = { ...everyBlock(), id: uuidv7(), slug: 'filled-unheard', byline: '' };
      proxy.fail(filling, { kind: 'cutBeforeAnswer' });
      expect(await day.room.send(whole, 'draft')).toMatchObject({ state: { kind: 'waiting' } });
      proxy.reset();
      day.room.publisher.tryNow((await day.room.publisher.state()).queue[0]!.id);
      expect(await day.room.settled(whole.id)).toBeNull();
      expect(await held(whole)).toHaveLength(1);

      const other = shortArticle('Filled.');
      proxy.fail(filling, { kind: 'cutBeforeAnswer' });
      await day.room.send(other, 'draft');
      proxy.reset();
      const [filled] = await held(other);
      await askSite(day.site, `posts/${filled?.id}`, { content: theirs });
      day.room.publisher.tryNow((await day.room.publisher.state()).queue[0]!.id);
      expect(await day.room.settled(other.id)).toMatchObject({ state: { failure: { code: 'stale' } } });
      expect((await held(other))[0]?.content.raw).toBe(theirs);

      // Taken in, they may be gone over as any change may; and nothing of what comes after that.
      const seen = await day.room.posts.changes(other.id, SITE.id);
      if (!seen.ok) throw new Error(seen.failure.happened);
      expect(seen.value).toMatchObject({ article: null, theirs: { content: theirs } });
      await askSite(day.site, `posts/${filled?.id}`, { content: `${theirs}\n\n${theirs}` });
      await day.room.posts.settle(other.id, SITE.id, {
        state: seen.value.state,
        changes: [],
        isAll: true,
      });
      expect(await day.room.send(other, 'draft', undefined, false)).toMatchObject({
        state: { failure: { code: 'stale' } },
      });
      const again = await day.room.posts.changes(other.id, SITE.id);
      await day.room.posts.settle(other.id, SITE.id, {
        ...{ state: again.ok ? again.value.state : '', changes: [], isAll: true },
      });
      expect(await day.room.send(other, 'draft', undefined, false)).toBeNull();
      expect((await held(other))[0]?.content.raw).toContain('Filled.');
      expect((await receiptOf(other))?.differences.join()).not.toContain('somebody else');
    } finally {
      await proxy.stop();
    }
  });

  it('tells of words that somebody saved at the same moment, and the site still has them', async () => {
    const proxy = await startFaultProxy(day.site.address);
    try {
      await day.room.signIn(day.site.users.editor, proxy.address);
      const mine = shortArticle('Mine.');
      await day.room.send(mine, 'publish');
      const [post] = await held(mine);
      const theirs = '<!-- wp:paragraph -->\n<p>Saved at the same moment.</p>\n<!-- /wp:paragraph -->';
      // After Galley has looked at the post, and before it is filled.
      let save = (_done: unknown) => {};
      const saved = new Promise((done) => (save = done));
      proxy.fail(
        { method: 'POST', path: `posts/${post?.id}` },
        { kind: 'hold', where: 'request', until: saved },
      );
      const sending = day.room.send({ ...mine, standfirst: 'New' }, 'publish');
      await expect
        .poll(() => proxy.requests.filter(({ method }) => method === 'POST').length, { timeout: 20_000 })
        .toBeGreaterThan(2);
      await askSite(day.site, `posts/${post?.id}`, { content: theirs });
      save(undefined);
      expect(await sending).toBeNull();
      expect((await receiptOf(mine))?.differences[0]).toContain('saved the post at the same moment');
      const revisions = await askSite<{ content: { raw: string } }[]>(
        day.site,
        `posts/${post?.id}/revisions?context=edit`,
      );
      expect(revisions.map(({ content }) => content.raw)).toContain(theirs);

      // Nobody is named where nobody was.
      await day.room.send({ ...mine, standfirst: 'Newer' }, 'publish');
      expect((await receiptOf(mine))?.differences).toEqual([]);
    } finally {
      await proxy.stop();
    }
  });

  it('says that a post was taken away, and makes no second one', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('Gone.');
    await day.room.send(mine, 'publish');
    const [post] = await held(mine);
    const count = (await allPosts(day.site)).length;
    await askSite(day.site, `posts/${post?.id}`, undefined, 'DELETE');
    expect(await day.room.send(mine, 'publish')).toMatchObject({
      state: { kind: 'stopped', failure: { code: 'stale' } },
    });
    expect(await allPosts(day.site)).toHaveLength(count);
  });

  it('makes no second post of one that it does not remember', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('Remembered.');
    await day.room.send(mine, 'publish');
    const count = (await allPosts(day.site)).length;
    const restored = await newsFolder();
    const other = await openNewsroom(restored.folder);
    await other.signIn(day.site.users.editor, day.site.address);
    expect(await other.send(mine, 'publish')).toMatchObject({
      state: { kind: 'stopped', failure: { code: 'in-use' } },
    });
    expect(await allPosts(day.site)).toHaveLength(count);
    other.close();
    await restored.remove();
  });

  it('keeps nothing of what it sent once the article is deleted for good', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    const mine = shortArticle('Forgotten.');
    await day.room.send(mine, 'draft');
    expect(await readdir(join(day.folder, 'publications'))).toEqual([`${mine.id}.json`]);
    await day.room.publisher.forget(mine.id);
    expect(await readdir(join(day.folder, 'publications'))).toEqual([]);
    expect(await held(mine)).toHaveLength(1);
  });

  it('says what the site takes out of the text of an author, and what a contributor may not do', async () => {
    await day.room.signIn(day.site.users.author, day.site.address);
    const dated = {
      ...everyBlock(),
      id: uuidv7(),
      slug: `author-${Date.now()}`,
      section: 'Nowhere yet',
      byline: 'Nobody Known',
    };
    expect(await day.room.send(dated, 'publish')).toBeNull();
    const differences = (await receiptOf(dated))?.differences.join(' ');
    expect(differences).toContain('The site has no section “Nowhere yet”.');
    expect(differences).toContain('nobody called “Nobody Known”');

    await day.room.signIn(day.site.users.contributor, day.site.address);
    const draft = shortArticle('A draft.');
    expect(await day.room.send(draft, 'draft')).toBeNull();
    expect((await held(draft))[0]?.status ?? (await allPosts(day.site))[0]?.status).toBe('draft');
    const media = `${'e'.repeat(64)}.jpg`;
    const illustrated = shortArticle('Illustrated.', {
      body: { root: { type: 'root', children: [paragraph('Words.'), picture({ media })] } },
    });
    expect(await day.room.send(illustrated, 'draft')).toMatchObject({
      state: { kind: 'stopped', failure: { happened: expect.stringContaining('may send no pictures') } },
    });
    const forbidden = shortArticle('Forbidden.');
    expect(await day.room.send(forbidden, 'publish')).toMatchObject({
      state: { kind: 'stopped', failure: { code: 'not-allowed' } },
    });
  });

  it('waits while nothing is there, and goes once it is', async () => {
    await day.room.signIn(day.site.users.editor, day.site.address);
    await day.room.publisher.disconnect(SITE.id);
    const waiting = shortArticle('Waiting.');
    expect(await day.room.send(waiting, 'draft')).toMatchObject({
      state: { kind: 'stopped', failure: { code: 'signed-out' } },
    });
    await day.reopen([waiting]);
    expect((await day.room.publisher.state()).queue).toHaveLength(1);
    await day.room.signIn(day.site.users.editor, day.site.address);
    expect(await day.room.settled(waiting.id)).toBeNull();
    expect(await held(waiting)).toHaveLength(1);
  });
});
