import { fail, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import { diskFailure } from '../store';
import type { PostsOnSites } from './PostsOnSites';
import type { Publisher } from './Publisher';

type PublishCall =
  | 'publish.state'
  | 'publish.article'
  | 'publish.versions'
  | 'publish.changes'
  | 'publish.settle'
  | 'publish.connect'
  | 'publish.disconnect'
  | 'publish.send'
  | 'publish.withdraw'
  | 'publish.wake'
  | 'publish.tryNow'
  | 'publish.takeOut';

export function publishHandlers(publisher: Publisher, posts: PostsOnSites): HandlersOf<PublishCall> {
  return {
    'publish.state': async () => ok(await publisher.state()),
    'publish.article': ({ articleId }) => posts.onSites(articleId),
    'publish.versions': ({ articleId }) => posts.versions(articleId),
    'publish.changes': ({ articleId, siteId }) => posts.changes(articleId, siteId),
    'publish.settle': ({ articleId, siteId, ...what }) => posts.settle(articleId, siteId, what),
    'publish.connect': async ({ siteId, ...given }) => {
      try {
        return await publisher.connect(siteId, given);
      } catch (error) {
        return fail(diskFailure(error, 'Galley does not stay signed in, and no text is touched.'));
      }
    },
    'publish.disconnect': async ({ siteId }) => {
      try {
        await publisher.disconnect(siteId);
        return ok(undefined);
      } catch (error) {
        return fail(diskFailure(error, 'Galley is still signed in, and no text is touched.'));
      }
    },
    'publish.send': ({ articleId, siteId, ...how }) => publisher.send(articleId, siteId, how),
    'publish.withdraw': ({ articleId, siteId, task }) => publisher.withdraw(articleId, siteId, task),
    'publish.wake': () => {
      publisher.wake();
      return ok(undefined);
    },
    'publish.tryNow': ({ id }) => {
      publisher.tryNow(id);
      return ok(undefined);
    },
    'publish.takeOut': ({ id }) => publisher.takeOut(id),
  };
}
