import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paragraph, picture } from '../../src/shared/export/testing/everyBlock';
import { type CutProxy, startCutProxy } from './cutProxy';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, shortArticle } from './newsroom';
import { allMedia, allPosts } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

/** `npm run test:long` cuts three hundred times. */
const CUTS = process.env['GALLEY_LONG'] === '1' ? 300 : 10;

let numbers = 0;
/** An article with two pictures that no other has. */
function illustrated() {
  const names = [1, 2].map(() => `${String((numbers += 1)).padStart(6, '0')}${'c'.repeat(58)}.jpg`);
  const pictures = names.map((media) =>
    picture({ media, alt: 'A lamp', caption: 'Lamps', credit: 'Maren Oduya' }),
  );
  return shortArticle('Cut off.', {
    body: { root: { type: 'root', children: [paragraph('Before.'), ...pictures, paragraph('Behind.')] } },
  });
}

describeWithSite('a connection that is cut', () => {
  let site: WordPressSite;
  let line: CutProxy;
  let room: Newsroom;
  let folder: Awaited<ReturnType<typeof newsFolder>>;
  beforeAll(async () => {
    site = await startWordPress();
    line = await startCutProxy(site.address);
    folder = await newsFolder();
    room = await openNewsroom(folder.folder);
    const signedIn = await room.signIn(site.users.editor, line.address);
    expect(signedIn).toMatchObject({ ok: true });
  });
  afterAll(async () => {
    room?.close();
    await line?.stop();
    await site?.stop();
    await folder?.remove();
  });

  it(
    `anywhere, ${CUTS} times, leaves one post with all its pictures in the end`,
    async () => {
      line.count();
      expect(await room.send(illustrated(), 'publish')).toBeNull();
      const whole = line.passed();
      let posts = (await allPosts(site)).length;
      let pictures = (await allMedia(site)).length;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: whole }), async (bytes) => {
          const article = illustrated();
          line.cutAfter(bytes);
          const waiting = await room.send(article, 'publish');
          line.count();
          if (waiting !== null) {
            // Half an answer may look like a whole one that is none.
            expect(waiting.state).toMatchObject({
              kind: 'waiting',
              failure: { code: expect.stringMatching(/^(offline|site-fault)$/) },
            });
            room.publisher.tryNow(waiting.id);
            expect(await room.settled(article.id)).toBeNull();
          }
          const known = await room.publisher.onSites(article.id);
          expect(known).toMatchObject({ ok: true, value: { sites: [{ status: 'publish' }] } });
          posts += 1;
          pictures += 2;
          const there = await allPosts(site);
          expect(there.filter(({ slug }) => slug === article.slug)).toHaveLength(1);
          expect(there.filter(({ status }) => status !== 'publish')).toEqual([]);
          expect(there).toHaveLength(posts);
          expect(await allMedia(site)).toHaveLength(pictures);
        }),
        { numRuns: CUTS, endOnFailure: true },
      );
    },
    CUTS * 20_000 + 60_000,
  );
});
