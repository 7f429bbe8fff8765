import { create } from 'zustand';
import { namedArticle } from '../../shared/article/headline';
import type { ArticleField } from '../../shared/article/fields';
import type { Article, ArticleSummary } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import type { Saved } from '../../shared/article/library';
import { type ChangeableFields, type FiledFields, filedOf } from '../../shared/library/change';
import type { Failure, Result } from '../../shared/lib/result';
import { copyOf } from '../../shared/translations/copyOf';
import { call } from '../bridge';
import { type BodySnapshot, tellLastChange } from '../editor';
import { Autosave, type SaveState } from './Autosave';
import { LeftArticle } from './LeftArticle';
import { sendArticle } from './sendArticle';

/** What she edits outside the body. */
export type ArticleFields = Pick<Article, ArticleField | 'featured' | 'publishedAt'>;

/** The article around its text. Body and sources are the editor's: `currentArticle` has them all. */
export type OpenArticle = Omit<Article, 'body' | 'sources'>;

export interface ArticleStore {
  article: OpenArticle | null;
  /** Grows with every article that is shown, and so tells its editor from those before it. */
  opening: number;
  /** Grows with every change, a key included. */
  revision: number;
  saveState: SaveState;
  /** What went wrong beside saving, until the next article is shown. */
  problem: Failure | null;
  /** The article that was left last, while its last words are not on the disk, and why they are not. */
  unsavedLeft: { headline: string; failure: Failure } | null;
  /** She wanted to go on to another article, and the words of this one could not be saved first. */
  isHeld: boolean;
  /** She has just made it, so the headline waits for her. */
  isFresh: boolean;
  /** `settled` is waited for before another article is shown. */
  open(id: string, settled?: () => Promise<void>): Promise<boolean>;
  create(language: Language, settled?: () => Promise<void>): Promise<boolean>;
  /** Leaves the article, after a flush; false when that failed. */
  close(): Promise<boolean>;
  /** Changes nothing in the bin, where an article is only read. */
  edit(fields: Partial<ArticleFields>): void;
  /** Fields of an article were changed on the disk, not by this window. */
  changedBehind(id: string, fields: ChangeableFields): void;
  /** The editor of this opening has something new; an editor that is being left may still say so. */
  bodyChanged(opening: number, snapshot: () => BodySnapshot): void;
  /** Waits until all is on the disk; false when it is not. */
  flush(): Promise<boolean>;
  /** Tries again after a failed save. */
  retry(): Promise<boolean>;
  /** Goes on in a file of its own, where the article's file must not be written over; false when that failed too. */
  saveAsNew(): Promise<boolean>;
  /** Has the window say what went wrong. */
  tell(failure: Failure): void;
}

/** What the editor held when it was last serialised; nothing is drawn from it, so no key draws anything anew. */
let body: BodySnapshot | null = null;
/** The editor's newest state, not serialised yet: that costs, and a key must not wait for it. */
let pendingBody: (() => BodySnapshot) | null = null;
let autosave: Autosave | null = null;
let left: LeftArticle | null = null;
let lastRequest = 0;
/** Requests that are not answered yet. */
let coming = 0;
/** Of the open article, as this window last saved it or heard of it. */
let onDisk: FiledFields | null = null;

/** The one place that says saved, saving or not saved. */
export const useArticleStore = create<ArticleStore>((set, get) => {
  async function save(article: Article, filed: FiledFields | null): Promise<Result<Saved>> {
    const known = filed === null ? undefined : filedOf(filed);
    const saved = await sendArticle(article, known);
    if (!saved.ok || saved.value.keptAside === null) return saved;
    set({ problem: changedOutside(saved.value.keptAside) });
    return saved;
  }

  /** Comes after a flush, so whatever was left before is on the disk and needs no retries of its own. */
  function leave(): void {
    const article = currentArticle();
    autosave?.stop();
    autosave = null;
    pendingBody = null;
    if (article === null) return;
    const { headline } = article;
    const known = onDisk;
    left = new LeftArticle(article, get().opening, {
      save: (last) => save(last, known),
      onFailure: (failure) =>
        set(failure === null ? { unsavedLeft: null, isHeld: false } : { unsavedLeft: { headline, failure } }),
    });
  }

  function show(article: Article, isFresh: boolean): void {
    leave();
    set({ opening: get().opening + 1 });
    hold(article, isFresh);
  }

  function hold(article: Article, isFresh: boolean): void {
    const { body: text, sources, ...fields } = article;
    body = { body: text, sources };
    onDisk = article;
    autosave = new Autosave(
      {
        current: () => currentArticle() ?? article,
        save: (whole) => save(whole, onDisk),
        onState: (saveState) =>
          set(saveState.kind === 'saved' ? { saveState, isHeld: false } : { saveState }),
        onSaved: (whole, { changedAt, publishedAt }) => {
          // A key that the editor has not told of yet is not on the disk, and "Saved" must not stand beside it.
          tellLastChange();
          const { article: open } = get();
          // The page shows the date of the last change, and must show the one that an export writes.
          if (open?.id !== whole.id) return;
          onDisk = { ...whole, publishedAt };
          // She may have set another meanwhile.
          const isHers = open.publishedAt !== whole.publishedAt;
          set({ article: { ...open, changedAt, ...(!isHers && { publishedAt }) } });
        },
      },
      article.changedAt,
    );
    set({
      article: fields,
      isFresh,
      revision: 0,
      saveState: { kind: 'saved', at: article.changedAt },
      problem: null,
    });
  }

  /** Her last choice wins, however slowly the earlier ones are answered. */
  async function leaveFor(
    next: () => Promise<Result<Article>>,
    isFresh: boolean,
    settled?: () => Promise<void>,
  ): Promise<boolean> {
    lastRequest += 1;
    coming += 1;
    try {
      return await goTo(lastRequest, next, isFresh, settled);
    } finally {
      coming -= 1;
    }
  }

  async function goTo(
    request: number,
    next: () => Promise<Result<Article>>,
    isFresh: boolean,
    settled?: () => Promise<void>,
  ): Promise<boolean> {
    if (!(await canLeave())) return false;
    let opened = await next();
    await settled?.();
    // She may have gone on typing while main was reading; what it read of this very article is then too old.
    while (opened.ok && autosave?.isDirty) {
      if (!(await canLeave())) return false;
      if (opened.value.id === get().article?.id) opened = await next();
    }
    if (!opened.ok) {
      set({ problem: opened.failure });
      return false;
    }
    if (request !== lastRequest) return false;
    show(opened.value, isFresh);
    return true;
  }

  async function canLeave(): Promise<boolean> {
    const isSaved = await get().flush();
    set({ isHeld: !isSaved });
    return isSaved;
  }

  function changed(): void {
    set({ revision: get().revision + 1 });
    autosave?.changed();
  }

  return {
    article: null,
    opening: 0,
    isFresh: false,
    revision: 0,
    saveState: { kind: 'saved', at: '' },
    problem: null,
    unsavedLeft: null,
    isHeld: false,
    open: (id, settled) => leaveFor(() => call('articles.open', { id }), false, settled),
    create: (language, settled) => leaveFor(() => call('articles.create', { language }), true, settled),
    async close() {
      if (!(await canLeave())) return false;
      leave();
      set({ article: null, problem: null });
      return true;
    },
    edit(fields) {
      const { article } = get();
      if (article === null || article.binnedAt !== null) return;
      set({ article: { ...article, ...fields } });
      changed();
    },
    changedBehind(id, fields) {
      const { article } = get();
      if (article?.id !== id) return;
      const { status, tags, publishedAt } = article;
      // What she has changed herself and what is not saved yet stays hers; the rest is on the disk already.
      const hers = {
        ...(status !== onDisk?.status && { status }),
        ...(!isSameList(tags, onDisk?.tags) && { tags }),
        ...(publishedAt !== onDisk?.publishedAt && { publishedAt }),
      };
      onDisk = fields;
      set({ article: { ...article, ...fields, ...hers } });
    },
    bodyChanged(opening, snapshot) {
      if (get().article === null || get().opening !== opening) {
        if (left?.opening === opening) left.bodyChanged(snapshot);
        return;
      }
      pendingBody = snapshot;
      changed();
    },
    flush() {
      tellLastChange();
      return allOf(savers().map((saver) => saver.flush()));
    },
    retry: () => allOf(savers().map((saver) => saver.retry())),
    async saveAsNew() {
      const made = await call('articles.create', { language: get().article?.language ?? 'en' });
      if (!made.ok) set({ problem: made.failure });
      tellLastChange();
      const whole = currentArticle();
      if (!made.ok || whole === null) return false;
      autosave?.stop();
      const { id, createdAt, changedAt } = made.value;
      // What readers have is the other file's.
      hold({ ...copyOf(whole, { id, headline: whole.headline }), createdAt, changedAt }, false);
      onDisk = made.value;
      changed();
      return get().flush();
    },
    tell: (problem) => set({ problem }),
  };
});

function isSameList(one: readonly string[], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}

function changedOutside({ headline }: ArticleSummary): Failure {
  return {
    code: 'unexpected',
    happened: 'Another program has changed the file of this article.',
    safe: `Your text is saved here, and what the other wrote is an article of its own: ${namedArticle(headline)}.`,
    next: 'Compare the two.',
  };
}

const savers = () => [autosave, left].filter((saver) => saver !== null);

async function allOf(saves: Promise<boolean>[]): Promise<boolean> {
  return (await Promise.all(saves)).every(Boolean);
}

/** Whether an article was asked for that is not shown yet: nothing that she has not asked for may take its place. */
export const isArticleComing = () => coming > 0;

/** Whether it is in the bin, where it is only read. */
export const isInBin = ({ article }: Pick<ArticleStore, 'article'>) =>
  article !== null && article.binnedAt !== null;

/** The article that was left last, whose newest words may be nowhere but here. */
export function leftArticle(): Article | null {
  return left?.article ?? null;
}

/** The whole article as it stands now, the editor's newest text included. */
export function currentArticle(): Article | null {
  if (pendingBody !== null) body = pendingBody();
  pendingBody = null;
  return lastReadArticle();
}

/** The same as it was last read from the editor, which it is for each save; it costs nothing. */
export function lastReadArticle(): Article | null {
  const { article } = useArticleStore.getState();
  return article === null || body === null ? null : { ...article, ...body };
}
