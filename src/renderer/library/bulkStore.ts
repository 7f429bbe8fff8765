import { create } from 'zustand';
import type { ManyFormat } from '../../shared/export/manyFormats';
import type {
  BulkExport,
  BulkLosses,
  BulkOutcome,
  BulkProgress,
  LibraryChange,
} from '../../shared/library/change';
import type { UnderWay } from '../../shared/library/underWay';
import type { Selection } from '../../shared/library/selection';
import type { Result } from '../../shared/lib/result';
import { type Failure } from '../../shared/lib/result';
import type { PostsLeft } from '../../shared/publish/postsLeft';
import { call, listen } from '../bridge';
import {
  type FileToImport,
  type ImportOutcome,
  type ImportRun,
  loadImportAll,
  type WhyLeft,
} from '../import';
import { useLibraryStore } from './libraryStore';
import { NOTHING } from './selection';

/** What became of the last thing done to several articles, until she dismisses it. */
export interface BulkReport {
  what: BulkTask;
  /** The headline, where it was one article that she could see. */
  headline: string | null;
  outcome: BulkOutcome;
  losses: BulkLosses[];
  /** Of what went to the bin: the posts that stay on their sites. */
  postsLeft?: PostsLeft | undefined;
}

export type BulkTask =
  | LibraryChange
  | { kind: 'export'; place: string }
  | { kind: 'import' }
  | { kind: 'purge' }
  | { kind: 'undo'; of: LibraryChange };

export interface BulkStore {
  /** While it goes on. */
  progress: BulkProgress | null;
  /** What it is, as the disk keeps it; null while nothing goes on. */
  task: UnderWay['kind'] | null;
  /** Name of the file that came in last, or ''. */
  last: string;
  /** Whether an import waits for its site, which is busy or out of reach. */
  isWaiting: boolean;
  /** What the progress counts. */
  counts: 'Articles' | 'Files' | 'Posts';
  report: BulkReport | null;
  /** Why the last thing could not even be begun. */
  failure: Failure | null;
  /** Whether she has gone on since: then only the foot of the list still says it, where the way back is. */
  isPassed: boolean;
  /** Answers whether it was begun, however it ended. */
  change(selection: Selection, change: LibraryChange): Promise<boolean>;
  exportAll(selection: Selection, format: ManyFormat): Promise<void>;
  /** Makes an article of each file; answers with their ids. */
  importAll(files: readonly FileToImport[]): Promise<string[]>;
  /** Lets posts of a site or a file become articles, while it says how far it is. */
  importPosts(work: (run: ImportRun) => Promise<Result<ImportOutcome>>): Promise<void>;
  /** Deletes articles of the bin for good. */
  purge(ids: string[]): Promise<void>;
  /** Takes the last change back; answers whether there was one. */
  undo(): Promise<boolean>;
  /** Where the last export stands, in the system's own window of files. */
  showExport(): Promise<void>;
  stop(): Promise<void>;
  pass(): void;
  dismiss(): void;
}

/** Whether there is something to say of a change over the text. */
export function hasBulkNews({ progress, report, failure, isPassed }: BulkStore): boolean {
  return progress !== null || (!isPassed && (report !== null || failure !== null));
}

/** Whether it changed articles, which can be taken back. */
export function isChange(task: BulkTask): task is LibraryChange {
  return task.kind !== 'export' && task.kind !== 'import' && task.kind !== 'purge' && task.kind !== 'undo';
}

export const useBulkStore = create<BulkStore>((set, get) => {
  /** Who is asked to stop: main, which goes through the articles, or the window, which reads what comes in. */
  let atWork: 'main' | 'window' | null = null;
  let isImportStopped = false;

  /** Answers false, and says so, where something else goes on: it would lose its progress and its Stop. */
  function begin(who: 'main' | 'window', counts: BulkStore['counts'], task: UnderWay['kind']): boolean {
    if (atWork !== null) {
      set({ failure: AT_WORK, isPassed: false });
      return false;
    }
    atWork = who;
    isImportStopped = false;
    const progress = { done: 0, total: 0 };
    set({ progress, counts, task, last: '', report: null, failure: null });
    return true;
  }

  function end(result: Partial<BulkStore>): void {
    atWork = null;
    set({ progress: null, task: null, isWaiting: false, isPassed: false, ...result });
  }

  /** A fault of ours ends it too. */
  async function upToEnd<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await work;
    } catch (error) {
      end({});
      throw error;
    }
  }

  async function run<Outcome extends BulkOutcome>(
    task: UnderWay['kind'],
    work: () => Promise<Result<Outcome | null>>,
  ): Promise<Outcome | null> {
    if (!begin('main', 'Articles', task)) return null;
    const stopListening = listen('bulk', (progress) => set({ progress }));
    const answer = await upToEnd(work().finally(stopListening));
    end({ failure: answer.ok ? null : answer.failure });
    return answer.ok ? answer.value : null;
  }

  return {
    progress: null,
    task: null,
    last: '',
    isWaiting: false,
    counts: 'Articles',
    report: null,
    failure: null,
    isPassed: false,
    async change(selection, change) {
      const { query, select } = useLibraryStore.getState();
      const headline = headlineOf(onlyOf(selection));
      const changed = await run('change', () => call('library.change', { selection, change }));
      if (changed === null) return false;
      const { postsLeft, ...outcome } = changed;
      set({ report: { what: change, headline, outcome, losses: [], postsLeft } });
      const field = change.kind === 'status' ? query.statuses : query.tags;
      // What has left the list must not stay selected unseen.
      if (change.kind === 'bin' || change.kind === 'restore' || field.length > 0) select(NOTHING);
      return true;
    },
    async exportAll(selection, format) {
      const exported = await run<BulkExport>('export', () => call('export.saveAll', { selection, format }));
      if (exported === null) return;
      const { place, losses, ...outcome } = exported;
      set({ report: { what: { kind: 'export', place }, headline: null, outcome, losses } });
    },
    async importAll(files) {
      if (!begin('window', 'Files', 'files')) return [];
      let told = { done: 0, total: files.length };
      // One file is told of only where it takes its time.
      const slow = setTimeout(() => set({ progress: told }), files.length > 1 ? 0 : SLOW_MS);
      const importAll = await upToEnd(loadImportAll());
      const {
        made,
        left,
        files: _none,
        ...outcome
      } = await upToEnd(
        importAll(files, {
          tell: (progress) => {
            told = progress;
            if (files.length > 1) set({ progress, last: files[progress.done - 1]?.name ?? '' });
          },
          isStopped: () => isImportStopped,
        }),
      );
      clearTimeout(slow);
      const [only] = made;
      end({
        report: {
          what: { kind: 'import' },
          headline: made.length === 1 ? (only?.headline ?? null) : null,
          outcome,
          losses: [
            ...left.map(({ id, headline, why }) => ({
              ...{ id, headline },
              losses: [{ what: LEFT[why], where: '' }],
            })),
            ...made.map(({ id, headline, remarks }) => ({ id, headline, losses: remarks })),
          ],
        },
      });
      return made.map(({ id }) => id);
    },
    async importPosts(work) {
      if (!begin('window', 'Posts', 'posts')) return;
      const stopListening = listen('pull', ({ isWaiting }) => set({ isWaiting }));
      const answer = await upToEnd(
        work({ tell: (progress) => set({ progress }), isStopped: () => isImportStopped }).finally(
          stopListening,
        ),
      );
      end({ failure: answer.ok ? null : answer.failure });
      if (!answer.ok) return;
      const { made, files, ...outcome } = answer.value;
      const ofFiles = files.map(({ name, remarks }) => ({
        ...{ id: name, headline: name },
        losses: remarks.map((what) => ({ what, where: '' })),
      }));
      const losses = made.map(({ id, headline, remarks }) => ({ id, headline, losses: remarks }));
      const report = { what: { kind: 'import' as const }, headline: null, outcome };
      set({ report: { ...report, losses: [...ofFiles, ...losses] } });
    },
    async purge(ids) {
      const headline = headlineOf(onlyOf({ kind: 'ids', ids }));
      const outcome = await run('purge', () => call('articles.purge', { ids }));
      if (outcome === null) return;
      set({ report: { what: { kind: 'purge' }, headline, outcome, losses: [] } });
      useLibraryStore.getState().select(NOTHING);
    },
    async undo() {
      const { report } = get();
      if (report === null || !isChange(report.what)) return false;
      const { what } = report;
      const outcome = await run('undo', () => call('library.undoChange', undefined));
      if (outcome === null) return false;
      set({ report: { ...report, what: { kind: 'undo', of: what }, outcome, postsLeft: undefined } });
      return true;
    },
    async showExport() {
      const shown = await call('export.show', undefined);
      if (!shown.ok) set({ failure: shown.failure });
    },
    async stop() {
      if (atWork === 'main') await call('library.stopChange', undefined);
      else {
        isImportStopped = true;
        // Whichever of them it is; the others have nothing to stop.
        for (const name of ['import.stop', 'pull.stop', 'wxr.stop'] as const) await call(name, undefined);
      }
    },
    pass: () => set({ isPassed: true }),
    dismiss: () => set({ report: null, failure: null }),
  };
});

/** The article that is selected, where it is one by its id. */
function onlyOf(selection: Selection): string | null {
  const [first = null, ...others] = selection.kind === 'ids' ? selection.ids : [];
  return others.length === 0 ? first : null;
}

function headlineOf(id: string | null): string | null {
  const { rows } = useLibraryStore.getState();
  return rows?.at(rows.indexOf(id))?.headline ?? null;
}

const LEFT: Record<WhyLeft, string> = {
  here: 'In the library already, and left as it is there.',
  binned: 'In the bin, and left as it is there. Put it back there, or import each as a copy.',
  edited:
    'The file says something else than the article, which is left as it is. Import each as a copy to have what was changed in the file.',
  both: 'The file and the article were both changed since the file was written. The article is left as it is; import each as a copy to have the words of both.',
};
const SLOW_MS = 1000;

const AT_WORK: Failure = {
  code: 'in-use',
  happened: 'Galley is still at work on other articles.',
  safe: 'Nothing of this was begun, and nothing is changed by it.',
  next: 'Wait until that is done, or stop it.',
};
