import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { newArticle } from '../../src/shared/article/article';
import type { Block } from '../../src/shared/article/blocks';
import { blockText } from '../../src/shared/article/blockText';
import { renderPost } from '../../src/shared/export/renderPost';
import { paragraph, text } from '../../src/shared/export/testing/everyBlock';
import { openBlockEditor } from './blockEditor';
import { describeWithSite } from './describeWith';
import { WORDPRESS_FOLDER } from './fetchWordPress.mjs';
import { newsFolder, openNewsroom, SITE } from './newsroom';
import { openPullRoom } from './pullRoom';
import { openReadingWindow } from './readingWindow';
import { allPosts, askSite } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

const ADDRESS = 'https://video.example/watch?v=1&t=2';
/** Every address has a player there. */
const PLAYERS = `<?php add_filter('pre_oembed_result', fn() => '<iframe src="https://video.example/player"></iframe>');`;

const verse = [text('First'), { type: 'linebreak' as const }, text(ADDRESS), { type: 'linebreak' as const }];
const BLOCKS: Block[] = [
  paragraph(ADDRESS),
  { type: 'quotation', sourceId: null, children: [paragraph(ADDRESS)] },
  { type: 'note', noteKind: 'correction', date: '', children: [paragraph(ADDRESS)] },
  { type: 'details', children: [paragraph('Where'), paragraph(ADDRESS)] },
  { type: 'verse', children: [...verse, text(ADDRESS)] },
  { type: 'code', children: [...verse, text(ADDRESS)] },
  { type: 'list', listType: 'bullet', start: 1, children: [{ type: 'listitem', children: [text(ADDRESS)] }] },
];

interface ShownPost {
  id: number;
  content: { rendered: string };
}
const ADDRESSES = 9;

describeWithSite('an address alone in its paragraph', () => {
  let site: WordPressSite;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    openReadingWindow();
    site = await startWordPress();
    await writeFile(join(site.folder, 'www/wp-content/mu-plugins/players.php'), PLAYERS);
  });
  afterAll(() => site?.stop());
  beforeEach(async () => {
    folder = await newsFolder();
    for (const { id } of await allPosts(site))
      await askSite(site, `posts/${id}?force=true`, undefined, 'DELETE');
  });
  afterEach(() => folder.remove());

  const article = () => ({
    ...newArticle(uuidv7(), '2026-11-24T14:30:00.000Z', 'en'),
    headline: 'Players',
    body: { root: { type: 'root' as const, children: BLOCKS } },
  });
  const wordsIn = (html: string) => new JSDOM(html).window.document.body.textContent;

  it('is these words for the readers of the site, and comes back as it was', async () => {
    const desk = await openNewsroom(folder.folder);
    await desk.signIn(site.users.editor, site.address);
    expect(await desk.send(article(), 'publish')).toBeNull();
    desk.close();
    const [sent] = await allPosts(site);
    const { rendered } = (await askSite<ShownPost>(site, `posts/${sent!.id}`)).content;
    expect(rendered).not.toContain('<iframe');
    expect(wordsIn(rendered).split(ADDRESS)).toHaveLength(ADDRESSES + 1);

    const other = await newsFolder();
    const room = openPullRoom(other.folder);
    const { name, password } = site.users.editor;
    const login = { address: site.address, login: name, password };
    expect(await room.connections.make(SITE.id, login)).toMatchObject({ ok: true });
    expect(await room.pull()).toMatchObject({ ok: true, value: { failed: [] } });
    const [pulled] = room.articles.values();
    const saying = (block: Block) => [block.type, blockText(block)];
    expect(pulled!.body.root.children.map(saying)).toEqual(BLOCKS.map(saying));
    const [again, before] = [pulled!, article()].map(
      (each) => renderPost(each, SITE, 'wordpress-blocks', { hasFields: true }).text,
    );
    expect(again).toBe(before);
    await other.remove();
  });

  it('is left as it is by the block editor', () => {
    const post = renderPost(article(), SITE, 'wordpress-blocks').text;
    const reading = openBlockEditor(WORDPRESS_FOLDER)(post);
    expect(reading.invalid).toEqual([]);
    expect(reading.logged).toEqual([]);
    expect(reading.saved).toBe(post.trim());
  });

  it('is these words where the classic HTML is pasted', async () => {
    const content = renderPost(article(), SITE, 'classic-html', { hasFields: true }).text;
    const body = { title: 'Classic', content, status: 'publish' };
    const { rendered } = (await askSite<ShownPost>(site, 'posts', body)).content;
    expect(rendered).not.toContain('<iframe');
    expect(wordsIn(rendered).split(ADDRESS)).toHaveLength(ADDRESSES + 1);
  });

  it('would be a player', async () => {
    const body = { title: 'Bare', content: '<p>https://video.example/1</p>', status: 'publish' };
    expect((await askSite<ShownPost>(site, 'posts', body)).content.rendered).toContain('<iframe');
  });
});
