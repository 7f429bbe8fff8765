import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, shortArticle, SITE } from './newsroom';
import { askSite, type SitePost } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

describeWithSite('a site that is signed in to another WordPress', () => {
  let here: WordPressSite;
  let there: WordPressSite;
  let room: Newsroom;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    [here, there] = [await startWordPress(), await startWordPress()];
    folder = await newsFolder();
    room = await openNewsroom(folder.folder);
  });
  afterAll(async () => {
    room?.close();
    await here?.stop();
    await there?.stop();
    await folder?.remove();
  });

  async function signIn(site: WordPressSite) {
    await room.publisher.disconnect(SITE.id);
    expect(await room.signIn(site.users.editor, site.address)).toMatchObject({ ok: true });
  }
  const known = async (id: string) => {
    const onSites = await room.posts.onSites(id);
    if (!onSites.ok) throw new Error(onSites.failure.happened);
    return onSites.value;
  };

  it('changes no post there that has the number of one that was sent before, and finds the first again', async () => {
    await signIn(here);
    const article = shortArticle('Sent to the first.');
    expect(await room.send(article, 'publish')).toBeNull();
    const [first] = (await known(article.id)).sites;
    const posts = await askSite<SitePost[]>(here, `posts?slug=${article.slug}`);
    const number = posts[0]!.id;

    let theirs: SitePost;
    do
      theirs = await askSite<SitePost>(there, 'posts', {
        ...{ title: 'Another desk’s', content: 'Theirs.', status: 'publish' },
      });
    while (theirs.id < number);
    await signIn(there);
    expect(await known(article.id)).toMatchObject({ sites: [], elsewhere: [first] });
    expect(await room.publisher.withdraw(article.id, SITE.id, 'bin')).toMatchObject({ ok: false });
    expect(await room.posts.changes(article.id, SITE.id)).toMatchObject({ ok: false });
    for (const words of ['Once.', 'Twice.'])
      expect(await room.send({ ...article, standfirst: words }, 'publish')).toBeNull();
    const after = await askSite<SitePost>(there, `posts/${number}?context=edit`);
    expect(after).toMatchObject({ status: 'publish', title: { raw: 'Another desk’s' } });
    expect(await askSite<SitePost[]>(there, `posts?slug=${article.slug}`)).toHaveLength(1);

    await signIn(here);
    expect(await known(article.id)).toMatchObject({ sites: [first] });
    expect(await room.send({ ...article, standfirst: 'Back.' }, 'publish')).toBeNull();
    const again = await askSite<SitePost[]>(here, `posts?slug=${article.slug}&context=edit`);
    expect(again).toMatchObject([{ id: number, excerpt: { raw: 'Back.' } }]);
  });
});
