import type { Failure } from '../../shared/lib/result';
import { diskFailure, errno } from '../store';

const SITE_SAFE =
  'Every page of the site is whole, some perhaps new and the others as they were. Your articles are safe.';

/** Why a site could not be written. */
export function siteFailure(error: unknown, articlesFolder: string): Failure {
  const { path = '' } = error as NodeJS.ErrnoException;
  if (errno(error) === 'ENOENT' && path.startsWith(articlesFolder)) return LIBRARY_AWAY;
  const failure = diskFailure(error, SITE_SAFE);
  if (failure.code === 'unreachable') return { ...failure, happened: 'The folder of the site is not there.' };
  return { ...failure, happened: `The site is not finished. ${failure.happened}` };
}

export const CRASHED: Failure = {
  code: 'unexpected',
  happened: 'Galley stopped writing the site because of a fault of its own.',
  safe: SITE_SAFE,
  next: 'Export it again; if it stops again, “Show the log” says more.',
};
export const BUSY: Failure = {
  code: 'in-use',
  happened: 'Galley is writing a site already.',
  safe: 'Nothing was begun.',
  next: 'Wait for it, or cancel it.',
};
export const NO_FOLDER: Failure = {
  code: 'not-found',
  happened: 'There is no folder for the site yet.',
  safe: 'Nothing was written.',
  next: 'Choose a folder, best an empty one.',
};
export const NO_ARTICLES: Failure = {
  code: 'not-found',
  happened: 'No article is as you chose, so there is nothing to make a site of.',
  safe: 'Nothing was written.',
  next: 'Choose other articles, or give those for readers the status Published.',
};
export const NO_SITE_THERE: Failure = {
  code: 'not-found',
  happened: 'There is no site by Galley in that folder.',
  safe: 'Your articles are safe.',
  next: 'Export the site first.',
};
export const NO_SUCH_SITE: Failure = {
  code: 'not-found',
  happened: 'Galley knows no such site any more.',
  safe: 'Nothing was written.',
  next: 'Choose another site.',
};
const LIBRARY_AWAY: Failure = {
  code: 'unreachable',
  happened: 'The files of the library cannot be read, so no site was written.',
  safe: 'The site is as it was.',
  next: 'Look whether the disk of the library is connected, and export again.',
};
