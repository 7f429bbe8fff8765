import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Article } from '../../shared/article/article';
import { countChanges } from '../../shared/history/countChanges';
import { restoreAll } from '../../shared/history/restore';
import { type Failure, tellFailure } from '../../shared/lib/result';
import { countOf } from '../../shared/lib/countOf';
import { useArticleStore, withPresentStatus } from '../article';
import { Bars, Button, catchFocus, Notice, SelectField } from '../ui';
import { ComparedArticle, type Restoring } from './ComparedArticle';
import css from './history.module.css';
import { putIntoArticle, restorePart } from './restoring';
import { RevisionRadios } from './RevisionRadios';
import { momentOf, REASON_NAMES } from './revisionWords';
import { type History, NOW, useHistory } from './useHistory';

export interface HistoryViewProps {
  articleId: string;
  /** Before the head's words, where the library is not shown. */
  headStart?: ReactNode;
  /** Bars under the head. */
  notices?: ReactNode;
  /** An article in the bin is only read. */
  isReadOnly: boolean;
  onClose(): void;
}

/** The older versions of the open article: what changed since, in prose, and the way back to it. */
export function HistoryView({ articleId, headStart, notices, isReadOnly, onClose }: HistoryViewProps) {
  const history = useHistory(articleId);
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  const [failure, setFailure] = useState<Failure | null>(null);
  /** The last restoring: the article before it, and what it made of that. */
  const [restored, setRestored] = useState<{ before: Article; made: Article } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { compared, pair, list } = history;
  const isAgainstNow = pair?.[1] === NOW;
  const hasNone = list?.revisions.length === 0;

  useEffect(() => heading.current?.focus(), []);

  async function put(article: Article): Promise<void> {
    const answer = await putIntoArticle(article);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setRestored(answer.value && { before: answer.value, made: article });
    await history.reload();
    keepFocus();
  }
  async function undo(): Promise<void> {
    if (restored === null) return;
    await put(withPresentStatus(restored.before, restored.made));
    setRestored(null);
    keepFocus();
  }
  const keepFocus = () => catchFocus(() => heading.current?.focus());
  function onKeyDown(event: KeyboardEvent): void {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (event.key === 'Escape') onClose();
    else if (isUndo && restored !== null) void undo();
    else return;
    event.preventDefault();
  }

  return (
    <main className={css.view} aria-label="History" data-part="history" onKeyDown={onKeyDown}>
      <div className={css.head}>
        {headStart}
        <p className={css.pair}>
          {pair && (
            <>
              Compared: <b>{nameOf(history, pair[0])}</b> with <b>{nameOf(history, pair[1])}</b>
            </>
          )}
        </p>
        <Button onClick={onClose}>Done</Button>
      </div>
      <div className={css.bars}>
        <Bars>
          {notices}
          {[failure, history.failure].map(
            (one, index) =>
              one && (
                <Notice key={index} kind="bad">
                  {tellFailure(one)}
                </Notice>
              ),
          )}
          {history.notKept && (
            <Notice kind="quiet">The newest state is no revision yet. {tellFailure(history.notKept)}</Notice>
          )}
          {restored !== null && (
            <Notice kind="quiet" actions={<Button onClick={() => void undo()}>Undo restoring</Button>}>
              Restored. The text before it is a revision of its own.
            </Notice>
          )}
        </Bars>
      </div>
      <div className={css.text}>
        {compared && (
          <ComparedArticle
            compared={compared}
            isWhole={hasNone}
            onRestore={
              isAgainstNow && !isReadOnly ? (what: Restoring) => void put(restorePart(compared, what)) : null
            }
          />
        )}
      </div>
      <div className={css.foot}>
        <p role="status">
          {compared && (hasNone ? 'As it is now' : changesWords(countChanges(compared.comparison)))}
        </p>
      </div>
      <aside className={css.pane} aria-label="Revisions of this article">
        <div className={css.paneHead}>
          <h2 ref={heading} tabIndex={-1}>
            History
          </h2>
        </div>
        {list !== null && list.revisions.length > 0 && (
          <div className={css.choices}>
            <SelectField
              label="Compare with"
              choices={[
                { value: NOW, label: 'Now' },
                ...list.revisions.toReversed().map(({ id, at, reason }) => ({
                  value: id,
                  label: `${momentOf(at)}, ${REASON_NAMES[reason]}`,
                })),
              ]}
              value={history.other}
              onChange={history.compareWith}
            />
          </div>
        )}
        {list !== null && (
          <>
            {!hasNone && (
              <RevisionRadios
                revisions={list.revisions}
                language={language}
                chosen={history.chosen}
                onChoose={history.choose}
              />
            )}
            <Remarks count={list.revisions.length} lost={list.lost} />
          </>
        )}
        {compared && !hasNone && !isReadOnly && (
          <div className={css.actions}>
            <Button look="edged" disabled={!isAgainstNow} onClick={() => void put(restoreAll(compared))}>
              Restore this revision
            </Button>
            <p>
              {isAgainstNow
                ? 'The present text is kept as a revision first.'
                : 'To restore, compare with now.'}
            </p>
          </div>
        )}
      </aside>
    </main>
  );
}

function nameOf({ list }: History, id: string): string {
  const revision = list?.revisions.find((one) => one.id === id);
  return revision === undefined ? 'now' : momentOf(revision.at);
}

function changesWords({ changes, places }: { changes: number; places: number }): string {
  if (changes === 0) return 'No change between the two';
  return `${countOf(changes, 'change')} in ${countOf(places, 'place')}`;
}

function Remarks({ count, lost }: { count: number; lost: number }) {
  return (
    <>
      {count === 0 && (
        <p className={css.remark}>
          There is no revision yet. Galley keeps one when you pause in writing and when you leave the article.
        </p>
      )}
      {lost > 0 && (
        <p className={css.remark}>
          {lost === 1 ? 'One revision' : `${lost} revisions`} of this article cannot be read. The bytes are
          kept, and the other revisions are whole.
        </p>
      )}
    </>
  );
}
