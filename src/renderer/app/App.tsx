import { PanelLeft } from 'lucide-react';
import { type KeyboardEvent, Suspense, useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { tellFailure } from '../../shared/lib/result';
import { ArticleColumn, isInBin, SaveNotice, useArticleStore } from '../article';
import { BackupDialogs } from '../backup';
import { PurgeQuestion } from '../bin';
import { WordsDialog } from '../checks';
import { ShortcutsDialog, useShortcuts } from '../commands';
import { DetailsPane, useLanguageFollowing, useSlugFollowing } from '../details';
import { ExportArticles, ExportDialog } from '../export';
import { ImportFolder } from '../import';
import { HistoryView } from '../history';
import { HandOverQuestion } from '../handover';
import { DamagedPage, LibraryColumn } from '../library';
import { OutlinePane } from '../outline';
import { PreviewPane } from '../preview';
import { PublishDialogs, QueueButton } from '../publish';
import { PullDialogs } from '../pull';
import { StylesheetDialog } from '../site';
import { SitesDialogs } from '../sites';
import { LastGoodOffer } from '../recovery';
import { SiteExportDialog } from '../staticSite';
import { TranslationDialogs } from '../translations';
import { Boundary, IconButton } from '../ui';
import css from './app.module.css';
import {
  changeArticles,
  chooseArticle,
  createArticle,
  openArticle,
  openDamaged,
  openRestored,
  purgeArticles,
  saveAsNewArticle,
  translateArticle,
  undoChange,
  writeIn,
} from './articles';
import { backUp, restoreArticles, restoreFromBackup } from './backups';
import { arriveInPane, closeDrawer, leaveCovered, openDrawer } from './drawer';
import { canRunCommand, runCommand } from './commandHandlers';
import { exportArticles, openExportArticles } from './exportArticles';
import { takeHandOver } from './handOvers';
import { importDropped, importFolder } from './imports';
import { EmptyState } from './EmptyState';
import { MenuBar } from './MenuBar';
import { Notices } from './Notices';
import { Palette } from './Palette';
import { PaneActions } from './PaneActions';
import { switchState } from './switches';
import { toggleHistory } from './toggleHistory';
import { writeSite } from './staticSites';
import { toggleLibrary } from './toggleLibrary';
import { useLayout } from './useLayout';
import { useViewStore } from './viewStore';
import { sayDone } from './whatWasDone';

const PANE_STOPPED =
  'This pane stopped. Your text is safe and the editor goes on. Close the pane and open it again.';
const HISTORY_STOPPED =
  'The history stopped. Your text is safe and nothing was restored. Choose History again to go back to the text.';
const EXPORT_STOPPED =
  'The export stopped before anything was written. Your text is safe. Close this with Esc and try again.';

/** Esc in a drawer closes it. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  closeDrawer();
}

/** What comes later than the rest of the pane has drawn it. */
function Arrived() {
  useEffect(arriveInPane, []);
  return null;
}

export function App() {
  useSlugFollowing();
  useLanguageFollowing();
  const start = useViewStore((view) => view.start);
  const problem = useArticleStore((store) => store.problem);
  if (start !== null) return <Frame />;
  return problem === null ? null : <p className={css.stopped}>{tellFailure(problem)}</p>;
}

function Frame() {
  const { start, session, dialog, drawer, damaged, historyOf, show, keep, keepScroll, scrollOf } =
    useViewStore();
  const articleId = useArticleStore((store) => store.article?.id ?? null);
  const isBinned = useArticleStore(isInBin);
  const layout = useLayout();
  const platform = start?.platform ?? 'linux';
  useShortcuts(runCommand, platform);

  const hasArticle = articleId !== null && damaged === null;
  const isHistory = hasArticle && historyOf === articleId;
  // Without an article nothing lies under the library, and it is a column at every width.
  const libraryIsColumn = !hasArticle || (layout === 'three' && session.libraryOpen);
  const libraryIsDrawer = hasArticle && layout !== 'three' && drawer === 'library';
  const libraryIsShown = libraryIsColumn || libraryIsDrawer;
  const paneIsColumn = hasArticle && !isHistory && layout !== 'one' && session.pane !== 'none';
  const paneIsDrawer = hasArticle && !isHistory && layout === 'one' && drawer === 'pane';
  const paneIsShown = paneIsColumn || paneIsDrawer;
  const library = libraryIsShown && (
    <LibraryColumn
      platform={platform}
      openId={damaged === null ? articleId : null}
      openDamaged={damaged?.path ?? null}
      onOpen={(id) => void openArticle(id)}
      onChoose={(id) => void chooseArticle(id)}
      onEnter={(id) => void writeIn(id)}
      onOpenDamaged={(file) => void openDamaged(file)}
      onNew={() => void createArticle()}
      onImport={(files) => void importDropped(files)}
      onChange={(selection, change) => void changeArticles(selection, change)}
      onExport={() => void openExportArticles()}
      onUndo={() => void undoChange()}
      onHide={() => toggleLibrary('toggle')}
      foot={<QueueButton />}
    />
  );
  // With another article the history is over.
  useEffect(() => show({ historyOf: null }), [articleId, show]);
  const showLibrary = libraryIsShown ? null : (
    <IconButton
      label="Show library"
      icon={<PanelLeft size={16} strokeWidth={1.4} aria-hidden />}
      onClick={() => toggleLibrary('show')}
    />
  );
  const closeDialog = useCallback(() => show({ dialog: null }), [show]);

  return (
    <div className={css.window}>
      {platform !== 'mac' && (
        <header data-part="menus">
          <MenuBar platform={platform} canRun={canRunCommand} switchState={switchState} onRun={runCommand} />
        </header>
      )}
      <div
        className={css.columns}
        data-library={libraryIsColumn || undefined}
        data-pane={paneIsColumn || undefined}
        onFocus={({ target }) => leaveCovered(target)}
      >
        {library && (
          <div
            data-part="library"
            className={libraryIsDrawer ? css.leftDrawer : css.slot}
            onKeyDown={libraryIsDrawer ? closeOnEscape : undefined}
          >
            {library}
          </div>
        )}
        {damaged !== null ? (
          <DamagedPage file={damaged}>
            <LastGoodOffer
              fileName={damaged.fileName}
              onRestored={(id) => void openRestored(id)}
              onUseBackup={() => void restoreFromBackup()}
            />
          </DamagedPage>
        ) : hasArticle ? (
          <ArticleColumn
            platform={platform}
            headStart={showLibrary}
            isHidden={isHistory}
            headEnd={paneIsColumn ? null : <PaneActions platform={platform} isDrawer={layout === 'one'} />}
            notices={<Notices isLibraryShown={libraryIsShown} />}
            foot={libraryIsShown ? null : <QueueButton />}
            readScroll={scrollOf}
            onScroll={keepScroll}
            onSaveAsNew={() => void saveAsNewArticle()}
            onEditByline={() => {
              flushSync(() => keep({ pane: 'details' }));
              if (layout === 'one') openDrawer('pane');
              document.querySelector<HTMLElement>('aside input')?.focus();
            }}
          />
        ) : (
          <EmptyState
            platform={platform}
            notices={
              <>
                <SaveNotice onSaveAsNew={() => void saveAsNewArticle()} />
                <Notices isLibraryShown={libraryIsShown} />
              </>
            }
            onNew={() => void createArticle()}
            onRun={runCommand}
          />
        )}
        {isHistory && (
          <Boundary key={articleId} message={HISTORY_STOPPED}>
            <Suspense fallback={null}>
              <HistoryView
                key={articleId}
                articleId={articleId}
                headStart={showLibrary}
                isReadOnly={isBinned}
                notices={
                  <>
                    <SaveNotice onSaveAsNew={() => void saveAsNewArticle()} />
                    <Notices isLibraryShown={libraryIsShown} />
                  </>
                }
                onClose={toggleHistory}
              />
            </Suspense>
          </Boundary>
        )}
        {paneIsShown && (
          <div
            data-part="pane"
            className={paneIsDrawer ? css.rightDrawer : css.pane}
            tabIndex={paneIsDrawer ? -1 : undefined}
            onKeyDown={paneIsDrawer ? closeOnEscape : undefined}
          >
            {paneIsColumn && (
              <div className={css.paneHead}>
                <PaneActions platform={platform} isDrawer={false} />
              </div>
            )}
            <Boundary key={session.pane} message={PANE_STOPPED}>
              <Suspense fallback={null}>
                {session.pane === 'details' && <DetailsPane onOpen={(id) => void openArticle(id)} />}
                {session.pane === 'outline' && <OutlinePane />}
                {session.pane === 'preview' && <PreviewPane />}
                {paneIsDrawer && <Arrived />}
              </Suspense>
            </Boundary>
          </div>
        )}
        {(libraryIsDrawer || paneIsDrawer) && (
          <div className={css.veil} role="presentation" onClick={closeDrawer} />
        )}
      </div>
      {dialog === 'export' && (
        <Boundary message={EXPORT_STOPPED}>
          <Suspense fallback={null}>
            <ExportDialog onClose={closeDialog} onSaved={(path) => sayDone(`Exported to ${path}`, true)} />
          </Suspense>
        </Boundary>
      )}
      <ExportArticles onExport={(selection, format) => void exportArticles(selection, format)} />
      <ImportFolder onImport={(found, here) => void importFolder(found, here)} />
      <PublishDialogs />
      <PullDialogs />
      <SitesDialogs />
      <StylesheetDialog />
      <SiteExportDialog onWrite={writeSite} />
      <BackupDialogs onBackUp={backUp} onRestore={restoreArticles} />
      <HandOverQuestion onTake={takeHandOver} />
      <WordsDialog />
      <TranslationDialogs onTranslate={(language) => void translateArticle(language)} />
      <PurgeQuestion onPurge={(ids) => void purgeArticles(ids)} />
      {dialog === 'shortcuts' && (
        <Suspense fallback={null}>
          <ShortcutsDialog platform={platform} onClose={closeDialog} />
        </Suspense>
      )}
      <Palette isOpen={dialog === 'commands'} onClose={closeDialog} />
    </div>
  );
}
