import { app, shell } from 'electron';
import { savedFiltersSchema } from '../../shared/library/savedFilter';
import type { Selection } from '../../shared/library/selection';
import { binHandlers } from '../bin';
import { chooseFile, chooseFolder, copyPost, exportHandlers, exportSettingsSchema } from '../export';
import { BulkRun, idsOf, LibraryChanges, libraryHandlers } from '../library';
import type { MediaShelf } from '../media';
import type { SiteShelf } from '../sites';
import { realDisk } from '../store';
import { tellWindow } from '../window';
import type { Articles } from './openArticles';
import type { openPublishing } from './openPublishing';
import { settingsIn, type Surroundings } from './Surroundings';

/** What is done to the articles of a selection: changes, exports and deletions for good, one run at a time. */
export function openLibraryWork(
  around: Surroundings,
  { articles, revisions, catalogue }: Articles,
  sites: SiteShelf,
  media: MediaShelf,
  {
    forget,
    versions,
    holdings,
    postsLeft,
  }: Pick<ReturnType<typeof openPublishing>, 'forget' | 'versions' | 'holdings' | 'postsLeft'>,
) {
  const run = new BulkRun((progress) => tellWindow('bulk', progress));
  const selected = (selection: Selection) => idsOf(selection, catalogue);
  const changes = new LibraryChanges({
    articles,
    run,
    now: around.now,
    onChanged: (id, fields) => tellWindow('article', { id, fields }),
    keepBefore: async (before) => {
      const kept = await revisions.take(before, 'before-change');
      if (!kept.ok) around.log.info(`revision not kept (before-change): ${kept.failure.code}`);
    },
  });
  return {
    ...libraryHandlers({
      changes,
      run,
      filters: settingsIn(around, 'filters.json', savedFiltersSchema, { filters: [] }),
      idsOf: selected,
      postsLeft,
    }),
    ...binHandlers({
      articles,
      catalogue,
      run,
      forgetHistory: async (id) => {
        await forget(id);
        await revisions.forget(id);
      },
      postsLeft,
      now: around.now,
    }),
    ...exportHandlers({
      articles,
      sites,
      settings: settingsIn(around, 'export.json', exportSettingsSchema, { folder: '' }),
      disk: realDisk,
      firstFolder: () => app.getPath('documents'),
      chooseFile,
      copy: copyPost,
      showInFolder: (path) => shell.showItemInFolder(path),
      chooseFolder,
      idsOf: selected,
      run,
      media,
      versions: (article) => versions.of(article),
      holdings,
      now: around.now,
    }),
  };
}
