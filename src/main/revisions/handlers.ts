import type { HandlersOf } from '../ipc';
import type { Recorder } from './Recorder';
import type { Revisions } from './Revisions';

export function revisionHandlers(
  revisions: Pick<Revisions, 'list' | 'open'>,
  recorder: Pick<Recorder, 'takeNow'>,
): HandlersOf<'history.list' | 'history.open' | 'history.take'> {
  return {
    'history.list': ({ articleId }) => revisions.list(articleId),
    'history.open': ({ articleId, revisionId }) => revisions.open(articleId, revisionId),
    'history.take': ({ articleId, reason }) => recorder.takeNow(articleId, reason),
  };
}
