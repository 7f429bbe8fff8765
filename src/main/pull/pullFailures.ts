import { namedArticle } from '../../shared/article/headline';
import type { Failure } from '../../shared/lib/result';

export const NO_IMPORT: Failure = {
  code: 'not-found',
  happened: 'This import is over.',
  safe: 'What came into the library is safe.',
  next: 'Choose Import from site… once more: it goes on where it stopped.',
};

export function notSignedIn(): Failure {
  return {
    code: 'signed-out',
    happened: 'Galley has no password for this site.',
    safe: 'Nothing was asked, and the library is as it was.',
    next: 'Sign in to it in the dialog Publish, and try again.',
  };
}

export function changedHere(headline: string, host: string): Failure {
  return {
    code: 'stale',
    happened: `${namedArticle(headline)} was changed here and on ${host} since.`,
    safe: 'Both stand as they are.',
    next: 'Open the article and choose Compare in Publish to take the site’s change in.',
  };
}

export function openHere(headline: string, host: string): Failure {
  return {
    code: 'in-use',
    happened: `${namedArticle(headline)} was changed on ${host}, and is open here.`,
    safe: 'Both stand as they are.',
    next: 'Choose Compare in Publish to take the site’s change in, or open another article and import once more.',
  };
}

export function waitingHere(headline: string, host: string): Failure {
  return {
    code: 'in-use',
    happened: `${namedArticle(headline)} was changed on ${host}, and waits here to be sent there.`,
    safe: 'Both stand as they are.',
    next: 'Take it out of the queue in Publish, or let it be sent, and import once more.',
  };
}

export function thereAlready(headline: string, host: string): Failure {
  return {
    code: 'stale',
    happened: `${namedArticle(headline)} is here already, with other words than on ${host}, and Galley does not know which are newer.`,
    safe: 'Both stand as they are.',
    next: 'To have the site’s words too, duplicate this article, delete it for good, and import once more: the copy keeps what stands here.',
  };
}
