import { fail, ok, type Failure } from '../../shared/lib/result';
import { safeUrl } from '../../shared/source/safeUrl';
import type { HandlersOf } from '../ipc';

/** Opens a link outside Galley, if its scheme is one that only opens a page or a letter. */
export function linkHandlers(openOutside: (url: string) => Promise<void>): HandlersOf<'app.openLink'> {
  return {
    'app.openLink': async ({ url }) => {
      const address = safeUrl(url);
      if (address === null || !URL.canParse(address)) return fail(UNSAFE);
      await openOutside(address);
      return ok(undefined);
    },
  };
}

const UNSAFE: Failure = {
  code: 'unsafe-link',
  happened: 'This is not the address of a web page or of a letter.',
  safe: 'Nothing was opened.',
  next: 'Give the link an address that starts with https:// or http://.',
};
