import { namedArticle } from '../../shared/article/headline';
import type { HandOverPreview, HandOverWay } from '../../shared/handover/handOver';
import type { Failure } from '../../shared/lib/result';
import { notOnDisk, useArticleStore } from '../article';
import { call } from '../bridge';
import { useHandOverStore } from '../handover';
import { openArticle } from './articles';
import { sayDone } from './whatWasDone';

/** The open article as one file for somebody else. What is on the disk is handed over, so the newest words go there first. */
export async function handOver(): Promise<void> {
  const { article, flush, tell } = useArticleStore.getState();
  if (article === null || !(await flush())) return;
  const saved = await call('handover.save', { articleId: article.id });
  if (!saved.ok) tell(saved.failure);
  else if (saved.value.path !== null) sayDone(`Handed over as ${saved.value.path}`);
}

/** What is compared with a hand-over is what is on the disk. */
export async function openHandOver(): Promise<void> {
  await useArticleStore.getState().flush();
  await useHandOverStore.getState().choose();
}

export async function lookForHandOver(): Promise<void> {
  await useArticleStore.getState().flush();
  await useHandOverStore.getState().look();
}

/** Takes a hand-over in and shows the article that has its words; answers with why that failed, or null. */
export async function takeHandOver(offer: HandOverPreview, way: HandOverWay): Promise<Failure | null> {
  const { article, flush, open } = useArticleStore.getState();
  if (!(await flush())) return NOT_ON_DISK;
  const taken = await call('handover.take', { token: offer.token, way });
  if (!taken.ok) return taken.failure;
  const { articleId } = taken.value;
  // Read anew even if it is open: it has other words by now.
  if (article?.id === articleId) await open(articleId);
  else await openArticle(articleId);
  sayDone(tellDone(offer, way));
  return null;
}

function tellDone({ headline, kind, madeAt, conflicts }: HandOverPreview, way: HandOverWay): string {
  const name = namedArticle(headline);
  if (way === 'apart') return `${name} is an article of its own in your library.`;
  if (kind === 'new') return `${name} is in your library${madeAt === null ? '' : ', with its history'}.`;
  if (kind === 'rest') return `${name} has now all that the hand-over brings with it.`;
  const both = conflicts.some(({ place }) => place === 'text')
    ? ' Where both changed, yours stands first.'
    : '';
  return `${name} is merged.${both} Your words of before are in its history.`;
}

const NOT_ON_DISK = notOnDisk('nothing was taken in', 'open the hand-over again once it is saved');
