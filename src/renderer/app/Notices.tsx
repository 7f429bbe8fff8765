import { tellFailure } from '../../shared/lib/result';
import { useArticleStore } from '../article';
import { BackupNotice } from '../backup';
import { BinNotice, useBinStore } from '../bin';
import { ChecksNotice } from '../checks';
import { showExported } from '../export';
import { BulkNotice } from '../library';
import { MediaNotice } from '../media';
import { PublishNotice } from '../publish';
import { CopyNotice, CrashNotice, CutOffNotice } from '../recovery';
import { UnsavedSiteNotice } from '../sites';
import { Button, catchFocus, Notice } from '../ui';
import css from './app.module.css';
import { changeArticles, openArticle, undoChange } from './articles';
import { runCommand } from './commandHandlers';
import { useViewStore } from './viewStore';

/** What is true of the whole app and worth a bar over the text. */
export function Notices({ isLibraryShown }: { isLibraryShown: boolean }) {
  const { start, done, typedFor, historyOf, show } = useViewStore();
  const article = useArticleStore((store) => store.article);
  const { ask } = useBinStore.getState();
  return (
    <div className={css.notices} role="presentation" onClick={() => catchFocus()}>
      {article !== null && article.binnedAt !== null && (
        <BinNotice
          articleId={article.id}
          binnedAt={article.binnedAt}
          onPutBack={() => void changeArticles({ kind: 'ids', ids: [article.id] }, { kind: 'restore' })}
          onPurge={() => void ask([article.id], article.headline)}
        />
      )}
      {start?.problem && <Notice kind="bad">{tellFailure(start.problem)}</Notice>}
      {historyOf === null && (
        <CrashNotice articleId={article?.id ?? null} onShowHistory={() => runCommand('article.history')} />
      )}
      <CutOffNotice />
      {!isLibraryShown && <BulkNotice onUndo={() => void undoChange()} />}
      <CopyNotice onOpen={(id) => void openArticle(id)} />
      <BackupNotice />
      <PublishNotice />
      <UnsavedSiteNotice />
      <MediaNotice />
      <ChecksNotice />
      {typedFor !== null && (
        <Notice kind="bad" actions={<Button onClick={() => show({ typedFor: null })}>Dismiss</Button>}>
          What you typed meanwhile for the other article, which is not shown, stands in none: “{typedFor}”
        </Notice>
      )}
      {done !== null && (
        <Notice
          kind="quiet"
          actions={
            <>
              {done.showsFile && (
                <Button look="edged" onClick={() => void showExported()}>
                  Show
                </Button>
              )}
              <Button onClick={() => show({ done: null })}>Dismiss</Button>
            </>
          }
        >
          {done.says}
        </Notice>
      )}
    </div>
  );
}
