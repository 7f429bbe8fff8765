import { basename } from 'node:path';
import { fail, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { Puller } from './Puller';
import { WXR_OVER } from './wxr/tellWxr';
import type { WxrImport } from './wxr/WxrImport';

type WxrCall = 'wxr.start' | 'wxr.next' | 'wxr.keep' | 'wxr.stop' | 'wxr.end';
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

/** `pathOf`: of a file that she chose last; null where it is none of these. */
export function wxrHandlers(
  wxr: WxrImport,
  pathOf: (token: string, at: number) => string | null,
): HandlersOf<WxrCall> {
  return {
    'wxr.start': async ({ token, at }) => {
      const path = pathOf(token, at);
      return path === null ? fail(WXR_OVER) : wxr.start(path, basename(path));
    },
    'wxr.next': ({ token }) => wxr.next(token),
    'wxr.keep': ({ token, place, article }) => wxr.keep(token, place, article),
    'wxr.stop': () => {
      wxr.stop();
      return ok(undefined);
    },
    'wxr.end': ({ token }) => ok({ remarks: wxr.end(token) }),
  };
}
