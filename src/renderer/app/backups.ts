import type { Restored } from '../../shared/backup/backup';
import { tellFailure } from '../../shared/lib/result';
import { useArticleStore } from '../article';
import { useBackupStore } from '../backup';

/** What is backed up is what is on the disk, so the newest words go there first. */
export async function backUp(): Promise<void> {
  await useArticleStore.getState().flush();
  await useBackupStore.getState().backUp();
}

/** The same by command: the dialog shows how far it is, or asks for a folder. */
export async function backUpNow(): Promise<void> {
  await useBackupStore.getState().open();
  if (useBackupStore.getState().state?.folder) await backUp();
}

/** What is compared with a backup is what is on the disk. */
export async function restoreFromBackup(): Promise<void> {
  await useArticleStore.getState().flush();
  await useBackupStore.getState().choose();
}

/** Answers with what is to be said, or null when that failed. */
export async function restoreArticles(ids: string[]): Promise<string | null> {
  const { article, flush, open } = useArticleStore.getState();
  await flush();
  const restored = await useBackupStore.getState().restore(ids);
  // Read anew: it may have other words by now.
  if (article !== null && ids.includes(article.id)) await open(article.id);
  return restored && tellRestored(restored);
}

function tellRestored({ restored, failed }: Restored): string {
  const count = restored.toLocaleString('en');
  const done = restored === 1 ? 'One article is restored.' : `${count} articles are restored.`;
  const [first] = failed;
  if (first === undefined) return done;
  return `${done} ${failed.length.toLocaleString('en')} not: ${tellFailure(first.failure)}`;
}
