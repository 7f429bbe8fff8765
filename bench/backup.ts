import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBackup } from '../src/main/backup/backupFile';
import { realDisk } from '../src/main/store';
import { watchLoop } from './library/watchLoop';
import { writeLibrary } from './library/writeLibrary';
import { absolute, type Row } from './Row';

const ARTICLES = 50_000;
/** What a backup holds main up with is how many files there are, not how long they are. */
const WORDS = 64;
const LOOK_MS = 20;
const MEGABYTE = 1024 * 1024;

/** A backup of a large library, written and verified: how long main is held at a stretch, and the memory it takes. */
export async function benchBackup(root: string): Promise<Row[]> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-backup-'));
  try {
    writeLibrary(folder, ARTICLES, (at) => (at % 2 === 0 ? 'english' : 'chinese'), WORDS);
    const before = process.memoryUsage().rss;
    let peak = before;
    const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), LOOK_MS);
    const stopWatching = watchLoop();
    await writeBackup({
      ...{ library: join(folder, 'library'), path: join(folder, 'made.galley-backup'), galley: '0' },
      ...{ madeAt: new Date().toISOString(), disk: realDisk, onProgress: () => undefined },
    });
    const stall = stopWatching();
    clearInterval(looking);
    return [
      absolute('backup-stall', 'ms', stall, 50),
      absolute('backup-memory', 'MB', (peak - before) / MEGABYTE, 100),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
