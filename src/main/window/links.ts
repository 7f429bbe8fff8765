import { fail, ok, type Failure } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Opens a link outside Galley, if its scheme is one that only opens a page or a letter. */
export function linkHandlers(openOutside: (url: string) => Promise<void>): HandlersOf<'app.openLink'> {
  return {
    'app.openLink': async ({ url }) => {
      const address = URL.canParse(url) ? new URL(url) : null;
      if (!address || !SCHEMES.has(address.protocol)) return fail(UNSAFE);
      await openOutside(address.href);
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
