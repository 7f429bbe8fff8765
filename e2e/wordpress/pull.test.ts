import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { blockText } from '../../src/shared/article/blockText';
import { everyBlock } from '../../src/shared/export/testing/everyBlock';
import { ATTRIBUTION_STYLES } from '../../src/shared/source/attribution';
import { describeWithSite } from './describeWith';
import { FAULTS, type FaultProxy, startFaultProxy } from './faultProxy';
import { newsFolder, openNewsroom, SITE } from './newsroom';
import { ALL, openPullRoom, type PullRoom } from './pullRoom';
import { openReadingWindow } from './readingWindow';
import { allPosts, askSite } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

describeWithSite('importing from WordPress', () => {
  let site: WordPressSite;
  let proxy: FaultProxy;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    openReadingWindow();
    site = await startWordPress();
    proxy = await startFaultProxy(site.address);
  });
  afterAll(async () => {
    await proxy?.stop();
    await site?.stop();
  });
  beforeEach(async () => {
    folder = await newsFolder();
    for (const { id } of await allPosts(site))
      await askSite(site, `posts/${id}?force=true`, undefined, 'DELETE');
  });
  afterEach(async () => {
    proxy.reset();
    await folder.remove();
  });

  async function open(address = proxy.address): Promise<PullRoom> {
    const room = openPullRoom(folder.folder);
    const { name, password } = site.users.editor;
    const made = await room.connections.make(SITE.id, { address, login: name, password });
    expect(made).toMatchObject({ ok: true });
    return room;
  }
  const outcomeOf = async (pulled: ReturnType<PullRoom['pull']>) => {
    const outcome = await pulled;
    if (!outcome.ok) throw new Error(outcome.failure.happened);
    return outcome.value;
  };
  const post = (content: string, more: object = {}) =>
    askSite<{ id: number }>(site, 'posts', { title: 'A post', content, status: 'publish', ...more });
  const words = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

  it.each(ATTRIBUTION_STYLES)(
    'every kind of block comes back as it was sent, its sources said as %s',
    async (attribution) => {
      const sent = await newsFolder();
      const desk = await openNewsroom(sent.folder, [], { ...SITE, attribution });
      await desk.signIn(site.users.editor, site.address);
      const whole = {
        ...everyBlock(),
        id: uuidv7(),
        section: 'Harbours',
        tags: ['lamps', '灯塔'],
        byline: 'Editor',
      };
      expect(await desk.send(whole, 'publish')).toBeNull();
      desk.close();
      await sent.remove();
      const [held] = await allPosts(site);

      const room = await open(site.address);
      const { made, failed } = await outcomeOf(room.pull());
      expect(failed).toEqual([]);
      const [article] = [...room.articles.values()];
      expect(made).toMatchObject([{ id: article?.id, headline: article?.headline }]);
      const { headline, standfirst, section, tags, byline } = article!;
      expect({ headline, standfirst, section, tags: tags.toSorted(), byline }).toEqual({
        ...{
          headline: whole.headline.replace(/\s+/g, ' ').trim(),
          standfirst: whole.standfirst,
          section: 'Harbours',
        },
        ...{ tags: ['lamps', '灯塔'], byline: 'Editor' },
      });
      const kinds = (blocks: typeof whole.body.root.children) =>
        [...new Set(blocks.map(({ type }) => type))].toSorted();
      expect(kinds(article!.body.root.children)).toEqual(kinds(whole.body.root.children));
      expect(article!.body.root.children.filter(({ type }) => type === 'opaque')).toHaveLength(1);

      // Sent as it came, it is the same post, to the letter.
      const again = await openNewsroom(folder.folder, [article!], { ...SITE, attribution });
      expect(await again.send(article!, 'publish')).toBeNull();
      again.close();
      const after = await allPosts(site);
      expect(after).toMatchObject([{ id: held!.id, tags: held!.tags }]);
      // WordPress finds a footnote by an id that is made of its article's.
      const named = ({ content, meta }: typeof held & object) =>
        (content.raw + meta.footnotes).replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-/g, '');
      expect(after.map(named)).toEqual([named(held!)]);
    },
  );

  it('keeps what it does not know, and a post of the classic editor, and takes pictures in', async () => {
    const desk = await openNewsroom(folder.folder);
    await desk.signIn(site.users.editor, proxy.address);
    const form =
      '<!-- wp:acme/form {"to":"desk"} -->\n<div class="acme"><input/>Ask &amp; wait</div>\n<!-- /wp:acme/form -->';
    const sections = [];
    for (const name of ['Tides', 'Birds'])
      sections.push(
        (await askSite<{ id: number }>(site, 'categories', { name: `${name} ${Date.now()}` })).id,
      );
    const { id } = await post(`${words('One.')}\n\n${form}`, { title: 'Blocks', categories: sections });
    await post(
      'He said:\n<blockquote>One.\n\nTwo.</blockquote>\n\n[gallery ids="1,2"]\n\n<div class="x">\n\nBox\n\n</div>',
      { title: 'Classic &amp; old' },
    );
    const room = await open();
    expect((await outcomeOf(room.pull())).made).toHaveLength(2);
    const of = (headline: string) =>
      [...room.articles.values()].find((article) => article.headline === headline)!;
    expect(of('Blocks').body.root.children.at(-1)).toEqual({ type: 'opaque', markup: form });
    // What the site has filed nowhere is in no section here.
    expect(of('Classic & old').section).toBe('');
    const classic = of('Classic & old').body.root.children;
    expect(classic.map((block) => `${block.type} ${blockText(block)}`)).toEqual([
      'paragraph He said:',
      'quotation One.\nTwo.',
      'opaque [gallery ids="1,2"]',
      'opaque Box',
    ]);
    // A later Send goes into that post, with the form as it was.
    const changed = { ...of('Blocks'), headline: 'Blocks, changed' };
    expect(await desk.send(changed, 'publish')).toBeNull();
    const old = { ...of('Classic & old'), headline: 'Old, changed' };
    expect(await desk.send(old, 'publish')).toBeNull();
    desk.close();
    // A gallery stays one to its readers.
    const gallery = (await allPosts(site)).find(({ title }) => title.raw === 'Old, changed');
    expect(gallery?.content.raw).toContain('\n\n[gallery ids="1,2"]\n\n');
    const after = (await allPosts(site)).find((each) => each.id === id);
    expect(after).toMatchObject({
      title: { raw: 'Blocks, changed' },
      categories: expect.arrayContaining(sections),
    });
    expect(after?.content.raw).toContain(form);
    expect(await allPosts(site)).toHaveLength(2);
  });

  it('takes in paragraphs that mix English and Chinese, as an author writes them', async () => {
    const lines = ['He said 你好 to us.', '没有人看见灯塔。', 'The lamps were lit at nine.'];
    await post(lines.map(words).join('\n\n'), { title: 'Lamps' });
    await post([lines[1]!, lines[2]!, '引航员最先发现此事。'].map(words).join('\n\n'), { title: '灯塔' });
    const room = await open();
    expect((await outcomeOf(room.pull())).made).toHaveLength(2);
    for (const { language, body } of room.articles.values()) {
      expect(body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
      expect(body.root.children.map(blockText)).toContain(lines[2]);
      expect(['en', 'zh-Hans']).toContain(language);
    }
  });

  it('brings only what is new or changed the second time, and writes over nothing that she changed', async () => {
    const ids = [];
    for (const title of ['First', 'Second', 'Third']) ids.push((await post(words(title), { title })).id);
    const room = await open();
    expect((await outcomeOf(room.pull())).made).toHaveLength(3);
    expect(await room.puller.look(SITE.id, ALL)).toMatchObject({
      value: { fresh: 0, changed: 0, known: 3, unfinished: null },
    });
    expect((await outcomeOf(room.pull())).made).toEqual([]);

    const second = [...room.articles.values()].find(({ headline }) => headline === 'Second')!;
    const hers = { ...second, headline: 'Second, mine', changedAt: new Date().toISOString() };
    room.articles.set(second.id, hers);
    // WordPress counts in seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    for (const id of ids.slice(0, 2)) await askSite(site, `posts/${id}`, { title: 'Theirs' });
    expect(await room.puller.look(SITE.id, ALL)).toMatchObject({ value: { fresh: 0, changed: 2, known: 1 } });
    const first = [...room.articles.values()].find(({ headline }) => headline === 'First')!;
    const refused = await outcomeOf(room.pull(ALL, Infinity, first.id));
    expect(refused.failed.map(({ failure }) => failure.code).toSorted()).toEqual(['in-use', 'stale']);
    room.queued.add(first.id);
    expect((await outcomeOf(room.pull())).made).toEqual([]);
    room.queued.delete(first.id);
    expect(room.articles.get(first.id)).toBe(first);
    // Sent now, it would find the site's words and stop.
    const place = (await room.connections.placeOf(SITE.id))!;
    const posts = await room.publications.postsOn(SITE.id, place);
    expect(posts.ok && posts.value.get(ids[0]!)?.changedAt).toBe(first.changedAt);
    const { made, failed } = await outcomeOf(room.pull());
    expect(made).toMatchObject([{ headline: 'Theirs' }]);
    expect(failed).toMatchObject([{ failure: { code: 'stale' } }]);
    expect(room.articles.get(second.id)).toBe(hers);
    expect(room.revisions.map(({ headline }) => headline)).toEqual(['First']);
    expect(room.articles.size).toBe(3);
  });

  it('takes as a draft what is not for everybody to read', async () => {
    await post(words('For us.'), { title: 'Private', status: 'private' });
    await post(words('For some.'), { title: 'Locked', password: 'tide' });
    await post(words('For all.'), { title: 'Open' });
    const room = await open();
    await outcomeOf(room.pull());
    const stati = [...room.articles.values()].map(({ headline, status }) => [headline, status]);
    expect(stati.toSorted()).toEqual([
      ['Locked', 'draft'],
      ['Open', 'published'],
      ['Private', 'draft'],
    ]);
  });

  it('takes no post for an article whose way to the site is not known any more', async () => {
    await post(words('Theirs.'), { title: 'Ours' });
    const room = await open();
    await outcomeOf(room.pull());
    const [article] = room.articles.values();
    const hers = { ...article!, headline: 'Ours, newer' };
    room.articles.set(hers.id, hers);
    await room.publications.forget(hers.id);
    const { failed } = await outcomeOf(room.pull());
    expect(failed).toMatchObject([{ failure: { code: 'stale' } }]);
    expect(room.articles.get(hers.id)).toBe(hers);
    // Sent now, it is no update of words that she never saw.
    const place = (await room.connections.placeOf(SITE.id))!;
    expect(await room.publications.postsOn(SITE.id, place)).toEqual({ ok: true, value: new Map() });
  });

  it('brings no second article of a post while it cannot be read whose that is', async () => {
    await post(words('Theirs.'), { title: 'Written here first' });
    const room = await open();
    await outcomeOf(room.pull());
    const [article] = room.articles.values();
    const path = join(folder.folder, 'publications', `${article!.id}.json`);
    const known = await readFile(path, 'utf8');
    // As one that was written here and sent.
    room.articles.clear();
    await writeFile(path, known.slice(0, 100));
    expect(await room.pull()).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(room.articles.size).toBe(0);
  });

  it('goes on where it was cut off or stopped, with none there twice', async () => {
    for (let at = 0; at < 60; at += 1) await post(words(`Post ${at}`), { title: `Post ${at}` });
    const room = await open();
    proxy.fail({ path: /include=/ }, { kind: 'cutAnswer', afterBytes: 300 }, 1);
    const { done, wasStopped } = await outcomeOf(room.pull(ALL, 30));
    expect(wasStopped).toBe(true);
    // Those that were on their way to the disk got there.
    expect(done).toBeGreaterThanOrEqual(30);
    expect(done).toBeLessThan(50);
    expect(await room.puller.look(SITE.id, ALL)).toMatchObject({
      value: { fresh: 60 - done, unfinished: { total: 60 } },
    });

    // Killed between the two files of a post, which then has no article.
    const [lost] = [...room.articles.keys()].slice(-1);
    room.articles.delete(lost!);
    const restarted = openPullRoom(folder.folder, room.articles);
    proxy.fail({ path: /include=/ }, { kind: 'cutBeforeAnswer' }, 9);
    const cut = await outcomeOf(restarted.pull());
    expect(cut).toMatchObject({ done: 0, wasStopped: false, failed: [{ failure: { code: 'offline' } }] });
    proxy.reset();
    const rest = await outcomeOf(restarted.pull());
    expect(rest).toMatchObject({ done: 61 - done, wasStopped: false, failed: [] });
    expect([...restarted.articles.values()].map(({ headline }) => headline).toSorted()).toEqual(
      Array.from({ length: 60 }, (_, at) => `Post ${at}`).toSorted(),
    );
    expect(await restarted.puller.look(SITE.id, ALL)).toMatchObject({
      value: { fresh: 0, known: 60, unfinished: null },
    });
  });

  it.each([
    ['the list', /modified_gmt&/],
    ['the posts', /include=/],
  ])('waits for a busy site no longer than she does: %s', async (_, path) => {
    for (const title of ['One', 'Two']) await post(words(title), { title });
    const room = await open();
    // It asks to be left alone for ten minutes.
    proxy.fail({ path }, FAULTS.maintenance, 9);
    const pulled = room.pull();
    const asked = () => proxy.requests.filter(({ path: of }) => path.test(of)).length;
    await expect.poll(asked, { timeout: 20_000 }).toBe(1);
    await room.stop();
    expect(await outcomeOf(pulled)).toMatchObject({ done: 0, failed: [], wasStopped: true });
    expect(asked()).toBe(1);
    proxy.reset();
    expect((await outcomeOf(room.pull())).made).toHaveLength(2);
  });

  it('counts and takes those of a day, of a section, her own, or with words', async () => {
    const section = await askSite<{ id: number }>(site, 'categories', { name: `Tides ${Date.now()}` });
    await post(words('The heron.'), { categories: [section.id] });
    await post(words('The gull.'), { author: site.users.author.id });
    const room = await open();
    const count = async (query: Partial<typeof ALL>) => {
      const look = await room.puller.look(SITE.id, { ...ALL, ...query });
      return look.ok ? look.value.fresh : look.failure;
    };
    expect(await count({})).toBe(2);
    expect(await count({ section: section.id })).toBe(1);
    expect(await count({ words: 'gull' })).toBe(1);
    expect(await count({ own: true })).toBe(0);
    expect(await count({ since: '2999-01-01' })).toBe(0);
    expect(await openPullRoom(`${folder.folder}-none`).puller.look(SITE.id, ALL)).toMatchObject({
      ok: false,
      failure: { code: 'signed-out' },
    });
  });
});
