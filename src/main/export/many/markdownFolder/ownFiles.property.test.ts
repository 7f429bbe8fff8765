import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newArticle } from '../../../../shared/article/article';
import { lampwright } from '../../../../shared/site/testing/lampwright';
import { type Disk, realDisk } from '../../../store';
import { writeMarkdownFolder } from './writeMarkdownFolder';

const ids = [1, 2, 3].map((at) => `01939c4e-5b00-7000-8000-00000000e00${at}`);

const step = fc.oneof(
  fc.record({
    kind: fc.constant('export' as const),
    articles: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    slug: fc.constantFrom('lamp', 'lamp', 'oil'),
    /** The call of the disk that fails; from then on all do where Galley is killed. */
    fails: fc.option(fc.nat(20), { nil: null, freq: 2 }),
    isKilled: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'change' as const), file: fc.nat(5) }),
);

function failingDisk(at: number | null, goesOn: boolean): Disk {
  let calls = 0;
  const maybe = <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<Answer> => {
      calls += 1;
      if (at !== null && (goesOn ? calls > at : calls === at + 1)) throw new Error('EIO');
      return call(...given);
    };
  };
  const open = maybe(realDisk.open);
  return {
    ...realDisk,
    ...{ canSyncFolders: false, pause: async () => undefined },
    ...{ rename: maybe(realDisk.rename), rm: maybe(realDisk.rm) },
    open: async (...where) => {
      const file = await open(...where);
      file.sync = async () => undefined;
      return file;
    },
  };
}

/** A folder, what she did in it by hand, and the words that each article was last written with. */
class Desk {
  private readonly byHand = new Map<string, string>();
  /** By article; null where the last export failed, or she touched the file since. */
  private readonly words = new Map<string, string | null>();
  private version = 0;

  constructor(private readonly folder: string) {}

  async write(articles: readonly number[], slug: string, disk: Disk, isKilled: boolean): Promise<void> {
    const writer = await writeMarkdownFolder(this.folder, {
      ...{ disk, media: { read: async () => null, facts: async () => Promise.reject(new Error()) } },
      sites: { writtenFor: async () => lampwright() },
    });
    if (!writer.ok) throw new Error(writer.failure.happened);
    for (const at of articles) {
      const id = ids[at]!;
      const words = `Version ${(this.version += 1)}.`;
      const blank = newArticle(id, '2026-11-24T23:30:00.000Z', 'en');
      const body = { root: { type: 'root' as const, children: [said(words)] } };
      const answer = await writer.value.write({ ...blank, headline: 'Lamp', slug, body });
      const isTwice = answer.ok && answer.value.some(({ what }) => what.includes('could not be taken away'));
      this.words.set(id, answer.ok && !isTwice ? words : null);
    }
    if (!isKilled) await writer.value.finish();
  }

  async touch(kind: 'delete' | 'change', at: number): Promise<void> {
    const file = (await this.files())[at];
    if (file === undefined) return;
    const id = idIn(await this.text(file));
    if (id !== undefined) this.words.set(id, null);
    if (kind === 'delete') {
      await rm(join(this.folder, file));
      this.byHand.delete(file);
    } else {
      await appendFile(join(this.folder, file), 'Hers.\n');
      this.byHand.set(file, await this.text(file));
    }
  }

  async expectNothingLost(): Promise<void> {
    const texts = new Map<string, string>();
    for (const file of await this.files()) texts.set(file, await this.text(file));
    for (const [file, text] of this.byHand) expect(texts.get(file)).toBe(text);
    for (const [id, words] of this.words) {
      if (words === null) continue;
      const own = [...texts].filter(([file, text]) => !this.byHand.has(file) && idIn(text) === id);
      expect(own.map(([, text]) => text.includes(words))).toEqual([true]);
    }
  }

  /** Of how many articles it is known that one file has their last words. */
  settled(): number {
    return [...this.words.values()].filter((words) => words !== null).length;
  }

  private readonly text = (file: string) => readFile(join(this.folder, file), 'utf8');
  private readonly files = async () =>
    (await readdir(this.folder)).filter((name) => name.endsWith('.md')).sort();
}

const said = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text, format: 0 }],
});
const idIn = (text: string) => ids.find((id) => text.includes(id));

it('has each article in one file and touches none of hers, whatever is deleted, changed, killed or failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'galley-own-files-'));
      try {
        const desk = new Desk(folder);
        for (const step of steps) {
          if (step.kind === 'export') {
            const disk = failingDisk(step.fails, step.isKilled);
            await desk.write(step.articles, step.slug, disk, step.isKilled);
          } else await desk.touch(step.kind, step.file);
          await desk.expectNothingLost();
        }
        await desk.write([0, 1, 2], 'lamp', failingDisk(null, false), false);
        await desk.expectNothingLost();
        expect(desk.settled()).toBe(3);
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);
