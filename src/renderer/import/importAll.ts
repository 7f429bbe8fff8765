import type { Failure, Result } from '../../shared/lib/result';
import type { BulkOutcome, BulkProgress } from '../../shared/library/change';
import type { Remark } from '../../shared/export/post';
import { call } from '../bridge';
import type { HereAlready, ImportedText } from '../../shared/import/imported';
import type { FileToImport } from './filesToImport';
import { readImported } from './readImported';
import { whatFileSays } from './whatFileSays';

/** What became of the files, one by one: a file that cannot be imported keeps no other from it. */
export interface ImportOutcome extends BulkOutcome {
  made: ImportedFile[];
  /** What is to be said of files with many articles. */
  files: { name: string; remarks: string[] }[];
}

export interface FilesOutcome extends ImportOutcome {
  /** Files of articles that the library has already, which were left as they are. */
  left: LeftFile[];
}

interface LeftFile {
  id: string;
  headline: string;
  why: WhyLeft;
}

/** The article is here; it is in the bin; its file says something else; both were changed. */
export type WhyLeft = 'here' | 'binned' | 'edited' | 'both';

interface ImportedFile {
  id: string;
  headline: string;
  remarks: Remark[];
}

export const NOTHING_MADE: ImportOutcome = { done: 0, failed: [], wasStopped: false, made: [], files: [] };

export interface ImportRun {
  tell(progress: BulkProgress): void;
  isStopped(): boolean;
}

/** Makes each file an article of its own. */
export async function importAll(
  files: readonly FileToImport[],
  { tell, isStopped }: ImportRun,
): Promise<FilesOutcome> {
  const outcome: FilesOutcome = { ...NOTHING_MADE, failed: [], made: [], left: [] };
  for (const [at, file] of files.entries()) {
    if (isStopped()) break;
    tell({ done: at, total: files.length });
    const made = await importOne(file);
    if (made.ok && 'left' in made.value) outcome.left.push({ id: `${at}`, ...made.value.left });
    else if (made.ok && 'made' in made.value) outcome.made.push(made.value.made);
    else if (!made.ok && !isStopped())
      outcome.failed.push({ id: `${at}`, headline: file.name, failure: made.failure });
  }
  outcome.done = outcome.made.length;
  outcome.wasStopped = outcome.done + outcome.left.length + outcome.failed.length < files.length;
  return outcome;
}

type Imported = Result<{ made: ImportedFile } | { left: Omit<LeftFile, 'id'> }>;

async function importOne(file: FileToImport): Promise<Imported> {
  const text = await file.read();
  if (!text.ok) return text;
  const { here } = text.value;
  if (here !== null) return leave(file, text.value, here);
  const read = await readImported(text.value, file.name.split('/').at(-1) ?? '').catch(() => null);
  if (read === null) return { ok: false, failure: noWords(file.name) };
  const { article, remarks } = read;
  const kept = await call('import.keep', { article });
  if (!kept.ok) return kept;
  const { headline } = article;
  const { id, isCopy } = kept.value;
  const said = isCopy ? [COPY, ...remarks] : remarks;
  const made = { id, headline, remarks: said.map((what) => ({ what, where: '' })) };
  return { ok: true, value: { made } };
}

/** The article that is here stays as it is; whether its file says something else is told. */
async function leave(
  file: FileToImport,
  text: ImportedText,
  { headline, isBinned, now }: HereAlready,
): Promise<Imported> {
  const left = (why: WhyLeft): Imported => ({
    ok: true,
    value: { left: { headline: headline || file.name, why } },
  });
  if (now === null) return left(isBinned ? 'binned' : 'here');
  const says = await whatFileSays(text, now).catch(() => null);
  if (says === null) return { ok: false, failure: noWords(file.name) };
  return left(says === 'same' ? 'here' : says);
}

const COPY = 'It is in the library already: this is a copy, an article of its own.';

function noWords(name: string): Failure {
  return {
    code: 'damaged',
    happened: `“${name}” has no words that Galley can read.`,
    safe: 'Nothing of it was taken in, and the file is as it was.',
    next: 'See whether it is the right file; its words can also be copied and pasted.',
  };
}
