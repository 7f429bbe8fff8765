import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { FileArticleRepository } from '../../../src/main/articles';
import { listLibrary } from '../../../src/main/articles/testing/listLibrary';
import { guardDisk } from '../../../src/main/lock/guardDisk';
import { LibraryLock } from '../../../src/main/lock/LibraryLock';
import { thisProcess } from '../../../src/main/lock/thisProcess';
import type { Article } from '../../../src/shared/article/article';
import { idOf, openLibrary, versionOf } from './articles';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaign';
import { quickDisk } from './quickDisk';
import type { Random } from './Random';
import { tryFolder } from './tryFolder';
import { value } from '../../../src/shared/lib/testing/value';

const folder = tryFolder();
const SAVES = howMany(400, 10_000);
const ID = idOf(1);

/** A Galley on the folder that may write whenever it has the lock. Every save adds a mark to the words it had read. */
class Desk {
  isOpen = false;
  private lock: LibraryLock;
  private articles: FileArticleRepository | null = null;
  private words: Article | null = null;

  constructor(
    private readonly place: string,
    private readonly pid = process.pid,
  ) {
    this.lock = this.newLock();
  }

  /** Starts anew; says whether the library was free. */
  async open(): Promise<boolean> {
    this.lock = this.newLock();
    const taken = await this.lock.take();
    this.isOpen = taken.kind === 'ours';
    if (!this.isOpen) return false;
    this.articles = this.start();
    this.words = value(await this.articles.open(ID));
    return true;
  }

  close(): void {
    this.lock.release();
    this.isOpen = false;
  }

  /** Whether the mark was told as saved. */
  async save(mark: string): Promise<boolean> {
    if (this.articles === null || this.words === null) throw new Error('Nothing is open.');
    const next = { ...this.words, standfirst: `${this.words.standfirst} ${mark}` };
    const saved = await this.articles.save(next);
    if (saved.ok) this.words = next;
    else expect(saved.failure.code, JSON.stringify(saved.failure)).toBe('held-elsewhere');
    return saved.ok;
  }

  private newLock(): LibraryLock {
    const path = join(this.place, 'galley.lock');
    const self = { ...thisProcess(), pid: this.pid };
    return new LibraryLock({ path, self, now: () => new Date().toISOString(), newToken: randomUUID });
  }

  private start(): FileArticleRepository {
    return new FileArticleRepository({
      folder: join(this.place, 'articles'),
      disk: guardDisk(quickDisk, () => this.lock.check()),
      followers: [],
      now: () => new Date().toISOString(),
      newId: uuidv7,
    });
  }
}

async function newPlace(): Promise<string> {
  const place = await folder.with(new Map(), '');
  value(await openLibrary(join(place, 'articles')).save(versionOf(1, 1)));
  return place;
}

/** Every mark of a save that was told is in the article, or in one that was kept aside. */
async function expectEveryMark(place: string, told: readonly string[]): Promise<void> {
  const library = openLibrary(join(place, 'articles'));
  const { articles, damaged } = await listLibrary(join(place, 'articles'));
  expect(damaged).toEqual([]);
  const all = await Promise.all(articles.map(async ({ id }) => value(await library.open(id)).standfirst));
  const found = new Set(all.flatMap((words) => words.split(' ')));
  expect(told.filter((mark) => !found.has(mark))).toEqual([]);
}

it(
  `two Galleys that take turns with ${SAVES} saves overwrite nothing, and the one that comes second is told`,
  () =>
    campaign(async (random) => {
      const place = await newPlace();
      const told: string[] = [];
      let refusals = 0;
      const work = async (name: string) => {
        const desk = new Desk(place);
        while (told.length < SAVES) {
          if (!(await desk.open())) {
            refusals += 1;
            continue;
          }
          for (let saves = random.below(5); saves >= 0; saves -= 1) {
            const mark = `${name}${told.length}`;
            expect(await desk.save(mark)).toBe(true);
            told.push(mark);
          }
          desk.close();
        }
      };
      await Promise.all([work('a'), work('b')]);
      await expectEveryMark(place, told);
      expect(refusals).toBeGreaterThan(0);
    }),
  CAMPAIGN_TIMEOUT,
);

it(
  'a Galley that was taken for dead and goes on writing overwrites nothing',
  () =>
    campaign(async (random) => {
      const place = await newPlace();
      const gone = spawnSync(process.execPath, ['-e', '']).pid;
      const desks = [new Desk(place), new Desk(place, gone)] as const;
      const told: string[] = [];
      for (let step = 0; step < SAVES; step += 1) await act(random.pick(desks), `m${step}`, random, told);
      await expectEveryMark(place, told);
      expect(told.length).toBeGreaterThan(SAVES / 10);
    }),
  CAMPAIGN_TIMEOUT,
);

async function act(desk: Desk, mark: string, random: Random, told: string[]): Promise<void> {
  if (!desk.isOpen) await desk.open();
  else if (random.below(8) === 0) desk.close();
  else if (await desk.save(mark)) told.push(mark);
}
