import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../shared/article/article';
import { compareArticles } from '../../shared/history/compareArticles';
import type { Compared } from '../../shared/history/restore';
import type { RevisionList, RevisionSummary } from '../../shared/history/revision';
import type { Failure } from '../../shared/lib/result';
import { currentArticle, useArticleStore } from '../article';
import { call } from '../bridge';

/** The article as it stands in the editor, among the ids of revisions. */
export const NOW = 'now';

export interface History {
  list: RevisionList | null;
  /** Why the newest state could not be kept as a revision, or null. */
  notKept: Failure | null;
  /** The revision she looks at, and what it is compared with: a revision or `NOW`. */
  chosen: string | null;
  other: string;
  /** The two in their order, once both are there; where there is no revision, twice the article of now. */
  compared: Compared | null;
  /** Ids of the two, the older first. */
  pair: readonly [string, string] | null;
  failure: Failure | null;
  choose(id: string): void;
  compareWith(id: string): void;
  /** Reads the list again: there is a new revision. */
  reload(): Promise<void>;
}

/** The revisions of an article, and the two that are compared. */
export function useHistory(articleId: string): History {
  const [list, setList] = useState<RevisionList | null>(null);
  const [notKept, setNotKept] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [other, setOther] = useState(NOW);
  const [articles, setArticles] = useState<ReadonlyMap<string, Article>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const revision = useArticleStore((store) => store.revision);
  const fields = useArticleStore((store) => store.article);

  const open = useCallback(
    async (id: string): Promise<Article | null> => {
      const answer = await call('history.open', { articleId, revisionId: id });
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return null;
      setArticles((known) => new Map(known).set(id, answer.value));
      return answer.value;
    },
    [articleId],
  );
  const reload = useCallback(async () => {
    const answer = await call('history.list', { articleId });
    if (answer.ok) {
      setList(answer.value);
      setNotKept(answer.value.notKept);
    } else setFailure(answer.failure);
  }, [articleId]);

  useEffect(() => void reload(), [reload]);

  // At first the newest one that differs from the article as it is: the newest of all may be this very text.
  useEffect(() => {
    if (list === null || chosen !== null) return;
    void chooseFirst(list.revisions, open).then((id) => id !== null && setChosen(id));
  }, [list, chosen, open]);

  useEffect(() => {
    for (const id of [chosen, other]) if (id !== null && id !== NOW && !articles.has(id)) void open(id);
  }, [chosen, other, articles, open]);

  const pair = useMemo(() => inOrder(list, chosen, other), [list, chosen, other]);
  const compared = useMemo(() => {
    void revision;
    void fields;
    // Without a revision there is the article as it is.
    const ids = list?.revisions.length === 0 ? [NOW, NOW] : (pair ?? []);
    const [older, now] = ids.map((id) => (id === NOW ? currentArticle() : articles.get(id)));
    return older && now ? { older, now, comparison: compareArticles(older, now) } : null;
  }, [list, pair, articles, revision, fields]);

  return {
    list,
    notKept,
    chosen,
    other,
    compared,
    pair,
    failure,
    choose: setChosen,
    compareWith: setOther,
    reload,
  };
}

async function chooseFirst(
  revisions: readonly RevisionSummary[],
  open: (id: string) => Promise<Article | null>,
): Promise<string | null> {
  const [newest, before] = revisions.toReversed();
  if (newest === undefined || before === undefined) return newest?.id ?? null;
  const [article, now] = [await open(newest.id), currentArticle()];
  if (article === null || now === null) return newest.id;
  const { fields, blocks, sources } = compareArticles(article, now);
  const isSame =
    fields.length + sources.length === 0 && blocks.every(({ kind, isMoved }) => kind === 'same' && !isMoved);
  return isSame ? before.id : newest.id;
}

function inOrder(
  list: RevisionList | null,
  chosen: string | null,
  other: string,
): readonly [string, string] | null {
  if (list === null || chosen === null) return null;
  const place = (id: string) =>
    id === NOW ? list.revisions.length : list.revisions.findIndex((revision) => revision.id === id);
  return place(chosen) <= place(other) ? [chosen, other] : [other, chosen];
}
