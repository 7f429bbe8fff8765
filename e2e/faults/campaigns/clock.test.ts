import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FileArticleRepository } from '../../../src/main/articles';
import { Revisions } from '../../../src/main/revisions';
import { idOf, versionOf } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { quickDisk } from './quickDisk';
import type { Random } from './Random';
import { tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const SAVES = howMany(150, 600);
const TEN_YEARS = 10 * 365.25 * 24 * 3_600_000;

/** A clock that somebody sets ten years on or back now and then. */
function jumpyClock(random: Random): () => string {
  let time = Date.parse('2026-11-24T09:00:00.000Z');
  return () => {
    if (random.below(10) === 0) time += random.pick([-TEN_YEARS, TEN_YEARS]);
    time += 10_000;
    return new Date(time).toISOString();
  };
}

it(
  `a clock that jumps ten years back and forth loses none of ${SAVES} saves and keeps the order of the revisions`,
  () =>
    campaign(async (random) => {
      const place = await folder.with(new Map(), '');
      const now = jumpyClock(random);
      const open = () => ({
        articles: new FileArticleRepository({
          folder: join(place, 'articles'),
          disk: quickDisk,
          followers: [],
          now,
          newId: () => idOf(500),
        }),
        revisions: new Revisions({ folder: join(place, 'revisions'), disk: quickDisk, now }),
      });
      let { articles, revisions } = open();
      for (let version = 1; version <= SAVES; version += 1) {
        if (random.below(20) === 0) ({ articles, revisions } = open());
        const article = versionOf(1, version);
        const { keptAside } = value(await articles.save(article));
        expect(keptAside).toBeNull();
        expect(value(await articles.open(article.id)).headline).toBe(article.headline);
        value(await revisions.take(article, 'pause'));
        if (random.below(5) !== 0 && version !== SAVES) continue;
        const list = value(await revisions.list(article.id));
        const headlines = await Promise.all(
          list.revisions.map(async ({ id }) => value(await revisions.open(article.id, id)).headline),
        );
        const versions = headlines.map((headline) => Number(headline.split(' ')[1]));
        expect(versions, `version ${version}`).toEqual(versions.toSorted((a, b) => a - b));
        // Half an hour of work, whatever the clock said meanwhile.
        const newest = Array.from({ length: Math.min(30, version) }, (_, index) => version - index).reverse();
        expect(versions.slice(-newest.length), `version ${version}`).toEqual(newest);
        expect(versions[0], `the first is kept at version ${version}`).toBe(1);
      }
    }),
  CAMPAIGN_TIMEOUT,
);
