import type { Restored } from '../../shared/backup/backup';
import { tellFailure } from '../../shared/lib/result';
import { useArticleStore } from '../article';
import { useBackupStore } from '../backup';
import { useChecksStore } from '../checks';
import { useSiteStore } from '../site';
import { openRestored } from './articles';
import { useViewStore } from './viewStore';

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
  // Of the damaged file that is shown there is an article now.
  const shown = useViewStore.getState().damaged?.fileName;
  const mended = ids.find((id) => `${id}.json` === shown);
  if (restored !== null && restored.restored > 0 && mended !== undefined) await openRestored(mended);
  if (restored !== null && restored.sites > 0) await useSiteStore.getState().load();
  if (restored?.words) await useChecksStore.getState().load();
  return restored && tellRestored(restored);
}

function tellRestored(all: Restored): string {
  const { restored, sites, words, houseStyle, withoutHistory, failed, stopped } = all;
  const count = (number: number) => number.toLocaleString('en');
  const said = [restored === 1 ? 'One article is restored.' : `${count(restored)} articles are restored.`];
  if (sites > 0) said.push(`${sites === 1 ? 'Its site came' : `Its ${count(sites)} sites came`} with it.`);
  if (words) said.push('The words of the library came with it.');
  if (houseStyle) said.push('The house style came with it.');
  if (withoutHistory > 0)
    said.push(`${count(withoutHistory)} without its history, which cannot be read there.`);
  const [first] = failed;
  if (first) said.push(`${count(failed.length)} not: ${tellFailure(first.failure)}`);
  if (stopped) said.push(tellFailure(stopped));
  return said.join(' ');
}
