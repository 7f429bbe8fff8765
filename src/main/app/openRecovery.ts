import { join } from 'node:path';
import { underWayFileSchema } from '../../shared/library/underWay';
import type { LibraryLock, Ours } from '../lock';
import { ConflictCopies, DamagedArticles, findCrash, recoveryHandlers } from '../recovery';
import { tellWindow } from '../window';
import type { Articles } from './openArticles';
import { settingsIn, type Surroundings } from './Surroundings';

/** What a crash, a sync service or a bad disk left: looked for before anything new is written. */
export function openRecovery(
  around: Surroundings,
  { library, folder, articles, revisions }: Articles,
  last: { left: Ours['left']; lock: LibraryLock; articleId: string | null },
) {
  const { disk, log } = around;
  const { left, lock, articleId } = last;
  const lastGood = (id: string) => revisions.lastGood(id);
  const crash =
    left &&
    findCrash({
      lastSign: left.lastSign,
      computer: lock.isHere(left) ? '' : left.computer,
      articleId,
      read: (id) => articles.read(id),
      lastGood,
    });
  const copies = new ConflictCopies({
    folder,
    asideFolder: join(library, 'conflicts'),
    articles,
    disk,
    log: (event, error) => log.error(event, error),
  });
  const adopted = copies.adopt();
  void adopted.then(() => copies.watch((found) => tellWindow('copies', found)));
  const damaged = new DamagedArticles({ articles, asideFolder: join(library, 'damaged'), disk, lastGood });
  return recoveryHandlers({
    ...{ crash, adopted, damaged },
    underWay: settingsIn(around, 'under-way.json', underWayFileSchema, { run: null }),
    log: (event, error) => log.error(event, error),
  });
}
