import { ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { Puller } from './Puller';

type PullCall = 'pull.look' | 'pull.start' | 'pull.next' | 'pull.keep' | 'pull.stop' | 'pull.end';

export function pullHandlers(puller: Puller): HandlersOf<PullCall> {
  return {
    'pull.look': ({ siteId, query }) => puller.look(siteId, query),
    'pull.start': ({ siteId, query }) => puller.start(siteId, query),
    'pull.next': ({ token }) => puller.next(token),
    'pull.keep': ({ token, postId, article, openId }) => puller.keep(token, postId, article, openId),
    'pull.stop': () => {
      puller.stop();
      return ok(undefined);
    },
    'pull.end': async ({ token, isDone }) => {
      await puller.end(token, isDone);
      return ok(undefined);
    },
  };
}
