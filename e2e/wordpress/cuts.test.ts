import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paragraph, picture } from '../../src/shared/export/testing/everyBlock';
import { type CutProxy, startCutProxy } from './cutProxy';
import { describeWithSite } from './describeWith';
import { newsFolder, type Newsroom, openNewsroom, shortArticle } from './newsroom';
import { countOn } from './siteContents';
import { startWordPress, type WordPressSite } from './startWordPress';

/** `npm run test:long` cuts three hundred times. */
const CUTS = process.env['GALLEY_LONG'] === '1' ? 300 : 10;
const TELL_EVERY = 25;

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
      const before = {
        published: await countOn(site, 'posts?status=publish'),
        media: await countOn(site, 'media?'),
      };
      const tell = () => {
        const seconds = Math.round((performance.now() - began) / 1000);
        console.info(`${done} of ${CUTS} cuts in ${seconds} s; ${done - heard} were felt by Galley`);
      };
      let done = 0;
      let heard = 0;
      const began = performance.now();
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: whole }), async (bytes) => {
          const article = illustrated();
          line.cutAfter(bytes);
          const waiting = await room.send(article, 'publish');
          line.count();
          if (waiting === null) heard += 1;
          else {
            // Half an answer may look like a whole one that is none.
            expect(waiting.state).toMatchObject({
              kind: 'waiting',
              failure: { code: expect.stringMatching(/^(offline|site-fault)$/) },
            });
            room.publisher.tryNow(waiting.id);
            expect(await room.settled(article.id)).toBeNull();
          }
          const known = await room.posts.onSites(article.id);
          expect(known).toMatchObject({ ok: true, value: { sites: [{ status: 'publish' }] } });
          done += 1;
          // All posts are counted and not read: with three hundred on the site, reading them took longer than sending one.
          const counted = await Promise.all([
            countOn(site, `posts?slug=${article.slug}&status=publish`),
            countOn(site, 'posts?status=publish'),
            countOn(site, 'posts?status=draft,pending,future,private,trash'),
            countOn(site, 'media?'),
          ]);
          expect(counted).toEqual([1, before.published + done, 0, before.media + 2 * done]);
          if (done % TELL_EVERY === 0) tell();
        }),
        { numRuns: CUTS, endOnFailure: true },
      );
    },
    CUTS * 10_000 + 60_000,
  );
});
