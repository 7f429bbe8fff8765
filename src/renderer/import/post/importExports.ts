import { namedArticle } from '../../../shared/article/headline';
import type { Result } from '../../../shared/lib/result';
import type { Site } from '../../../shared/site/site';
import { call } from '../../bridge';
import type { FileToImport } from '../filesToImport';
import { importAll, type ImportOutcome, type ImportRun, NOTHING_MADE } from '../importAll';
import { keepPosts, type PostSource } from './keepPosts';

/** The calls of an import; main's, but for tests. */
export type WxrCall = <Name extends 'wxr.start' | 'wxr.next' | 'wxr.keep' | 'wxr.end'>(
  name: Name,
  argument: Parameters<typeof call<Name>>[1],
) => ReturnType<typeof call<Name>>;

/** Makes articles of files of which some are exports of WordPress, whose posts are read as those of a site are. */
export async function importExports(
  files: readonly FileToImport[],
  site: Site,
  run: ImportRun,
  ask: WxrCall = call,
): Promise<Result<ImportOutcome>> {
  const others = files.filter(({ posts }) => posts === null);
  const whole = others.length === 0 ? NOTHING_MADE : await importAll(others, run);
  const outcome: ImportOutcome = { ...whole, failed: [...whole.failed], made: [...whole.made], files: [] };
  for (const [at, { name, posts }] of files.entries()) {
    if (posts === null) continue;
    if (run.isStopped()) {
      outcome.wasStopped = true;
      break;
    }
    run.tell({ done: 0, total: 0 });
    let remarks: string[] = [];
    const source: PostSource = {
      name,
      start: () => ask('wxr.start', posts),
      next: (token) => ask('wxr.next', { token }),
      keep: (token, place, article) => ask('wxr.keep', { token, place, article }),
      end: async (token) => {
        const ended = await ask('wxr.end', { token });
        if (ended.ok) ({ remarks } = ended.value);
      },
      // A file has every post that it says it has.
      notGiven: () => unreadable(name),
      unreadable,
    };
    const kept = await keepPosts(source, site, run);
    if (!kept.ok) {
      outcome.failed.push({ id: `file ${at}`, headline: name, failure: kept.failure });
      continue;
    }
    outcome.failed.push(...kept.value.failed.map((one) => ({ ...one, id: `file ${at} ${one.id}` })));
    outcome.made.push(...kept.value.made);
    outcome.wasStopped ||= kept.value.wasStopped;
    if (remarks.length > 0) outcome.files.push({ name, remarks });
  }
  outcome.done = outcome.made.length;
  return { ok: true, value: outcome };
}

function unreadable(title: string) {
  return {
    code: 'damaged' as const,
    happened: `The post ${namedArticle(title)} has markup that Galley cannot read.`,
    safe: 'It stands in the file as it was, and nothing of it was taken in.',
    next: 'Take the file into a WordPress, open the post there, and copy its words into an article.',
  };
}
