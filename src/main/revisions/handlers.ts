import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { Recorder } from './Recorder';
import type { Revisions } from './Revisions';

export function revisionHandlers(
  revisions: Pick<Revisions, 'list' | 'open' | 'take'>,
  recorder: Pick<Recorder, 'takeNow' | 'failureOf'>,
): HandlersOf<'history.list' | 'history.open' | 'history.take' | 'history.keepOnSite'> {
  return {
    'history.list': async ({ articleId }) => {
      const listed = await revisions.list(articleId);
      return listed.ok ? ok({ ...listed.value, notKept: recorder.failureOf(articleId) }) : listed;
    },
    'history.open': ({ articleId, revisionId }) => revisions.open(articleId, revisionId),
    'history.take': ({ articleId, reason }) => recorder.takeNow(articleId, reason),
    'history.keepOnSite': ({ article }) => revisions.take(article, 'on-site'),
  };
}
