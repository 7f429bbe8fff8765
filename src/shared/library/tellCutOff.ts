import type { UnderWay } from './underWay';

type Telling = (counts: { done: string; total: string; last: string }) => string;

/** What was cut off when Galley ended, what is safe, and how the rest of it is done. */
export function tellCutOff({ kind, done, total, last }: UnderWay): string {
  const [of, all] = [done, total].map((count) => count.toLocaleString('en'));
  return TELLINGS[kind]({
    // Those that failed, or were left as they are, are among them.
    done:
      done === 0
        ? 'None was certainly reached'
        : `At least ${of} ${done === 1 ? 'was' : 'were'} gone through`,
    total: all ?? '',
    last: last === '' ? '' : `, the last “${last}”`,
  });
}

const TELLINGS: Record<UnderWay['kind'], Telling> = {
  files: ({ done, total, last }) =>
    `Galley ended while it imported ${total} files. ${done}${last}. What came in is whole. Look at what is newest in the library before you import the others: a file that comes in again is a second article, unless Galley wrote it.`,
  posts: ({ done, total }) =>
    `Galley ended while it imported ${total} posts. ${done}, and what came in is whole. Import them again: what is here is not brought twice.`,
  change: ({ done, total }) =>
    `Galley ended while it changed ${total} articles. ${done}, and the words of all are as they were. Choose the change again for the rest: it does nothing to those that have it.`,
  undo: ({ done, total }) =>
    `Galley ended while it took a change of ${total} articles back. ${done}, and the words of all are as they were. See in the library which have it still.`,
  purge: ({ done, total }) =>
    `Galley ended while it deleted ${total} articles of the bin for good. ${done}. What was not deleted is in the bin.`,
  export: ({ done, total }) =>
    `Galley ended while it exported ${total} articles. ${done}, and the library is as it was. Export them again: the folder may have some of them only.`,
  restore: ({ done, total }) =>
    `Galley ended while it restored ${total} articles of a backup. ${done}, and each that came back is whole. Open the backup again: it offers what is still missing.`,
};
