import { once } from 'node:events';
import { join } from 'node:path';
import { ThreadCatalogue } from '../../src/main/catalogue/ThreadCatalogue';
import { EVERY_ARTICLE } from '../../src/shared/library/libraryQuery';
import type { Result } from '../../src/shared/lib/result';

export interface OpenedCatalogue {
  catalogue: ThreadCatalogue;
  /** ms until it knew every article. */
  took: number;
}

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.happened);
  return result.value;
}

/** The catalogue of a data folder in its thread, as built; resolves when it knows all of its articles. */
export async function openCatalogue(
  root: string,
  dataFolder: string,
  articles: number,
): Promise<OpenedCatalogue> {
  const events = new EventTarget();
  const catalogue = new ThreadCatalogue({
    thread: join(root, 'out', 'main', 'catalogueThread.js'),
    folder: join(dataFolder, 'library', 'articles'),
    path: join(dataFolder, 'library', 'catalogue.sqlite'),
    changed: () => events.dispatchEvent(new Event('told')),
    log: (event, error) => console.error(event, error),
  });
  const began = performance.now();
  for (;;) {
    const { total } = value(await catalogue.find(EVERY_ARTICLE, 0, 1));
    if (total === articles && value(await catalogue.indexing()) === null) break;
    await once(events, 'told');
  }
  return { catalogue, took: performance.now() - began };
}
