import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { readBeside } from '../../../src/main/import/readBeside';
import { writeWxr } from '../../../src/main/export/many';
import { MediaShelf } from '../../../src/main/media';
import { Publications } from '../../../src/main/publish';
import { WxrImport, wxrHandlers } from '../../../src/main/pull';
import { postsOfWxr, scanWxr } from '../../../src/main/pull/wxr/scanWxr';
import { realDisk, TurnQueue } from '../../../src/main/store';
import { importExports, type WxrCall } from '../../../src/renderer/import/post/importExports';
import type { ImportOutcome } from '../../../src/renderer/import/importAll';
import type { Article } from '../../../src/shared/article/article';
import { fail, ok } from '../../../src/shared/lib/result';
import type { Site } from '../../../src/shared/site/site';

const NOW = '2026-11-29T08:00:00.000Z';
const GONE = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };

/** Writes articles as one export, as a Galley does that is signed in nowhere; answers with what is told of each. */
export async function writeExport(
  articles: readonly Article[],
  path: string,
  site: Site,
  media: MediaShelf = shelfIn(`${path}-media`),
) {
  const writer = writeWxr(
    { path, mayReplace: true },
    {
      siteFor: async () => site,
      holdings: async () => ok({ address: null, greatestNumber: 0, of: async () => ok(null) }),
      versions: async () => [],
      ...{ media, disk: realDisk, now: () => NOW },
    },
  );
  const told = [];
  for (const article of articles) {
    const written = await writer.write(article);
    if (!written.ok) throw new Error(written.failure.happened);
    told.push(written.value);
  }
  const finished = await writer.finish();
  if (!finished.ok) throw new Error(finished.failure.happened);
  return told;
}

export const shelfIn = (folder: string) =>
  new MediaShelf({ folder: join(folder, 'media'), disk: realDisk, now: () => NOW });

/** Imports an export as window and main do, without the thread; `library` is what there is, and what it has then. */
export async function importExport(
  path: string,
  site: Site,
  library: Map<string, Article>,
  { media = shelfIn(`${path}-in`), stopAfter = Infinity } = {},
): Promise<ImportOutcome> {
  const turns = new TurnQueue();
  const wxr = new WxrImport({
    articles: {
      read: async (id) => {
        const article = library.get(id);
        return article === undefined ? fail(GONE) : ok(article);
      },
      // In turn, as the library does it: of two posts that come together the second finds the first.
      put: (id, make) =>
        turns.inTurn(id, async () => {
          const made = await make(library.get(id) ?? null);
          await setImmediate();
          if (made.ok) library.set(id, made.value);
          return made;
        }),
    },
    publications: new Publications({ folder: `${path}-none`, disk: realDisk, log: () => undefined }),
    ...{ media, readBeside, newId: uuidv7 },
    open: (file) => {
      const posts = postsOfWxr(file);
      return {
        scan: () => scanWxr(file),
        next: async () => (await posts.next()).value ?? [],
        stop: () => void posts.return(undefined),
      };
    },
  });
  const handlers = wxrHandlers(wxr, () => path);
  const ask = ((name: keyof typeof handlers, input: never) => handlers[name](input)) as unknown as WxrCall;
  let done = 0;
  const run = {
    tell: (progress: { done: number }) => void (done = progress.done),
    isStopped: () => done >= stopAfter,
  };
  const file = { name: 'articles.xml', read: async () => fail(GONE), posts: { token: 'one', at: 0 } };
  const imported = await importExports([file], site, run, ask);
  if (!imported.ok) throw new Error(imported.failure.happened);
  return imported.value;
}
