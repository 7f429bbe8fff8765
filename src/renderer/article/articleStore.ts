import { create } from 'zustand';
import type { Article } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import type { Failure, Result } from '../../shared/lib/result';
import { call } from '../bridge';
import type { BodySnapshot } from '../editor';
import { Autosave, type SaveState } from './Autosave';

/** What she edits outside the body. */
export type ArticleFields = Pick<
  Article,
  'headline' | 'standfirst' | 'byline' | 'section' | 'tags' | 'slug' | 'language' | 'status'
>;

/** The article around its text. Body and sources are the editor's: `currentArticle` has them all. */
export type OpenArticle = Omit<Article, 'body' | 'sources'>;

export interface ArticleStore {
  article: OpenArticle | null;
  /** Grows with every change, a key included. */
  revision: number;
  saveState: SaveState;
  /** Why an article could not be opened, made or left, until the next attempt. */
  problem: Failure | null;
  /** She has just made it, so the headline waits for her. */
  isFresh: boolean;
  /** Told after each save with what is on the disk; the library lists it. */
  onSaved: (article: Article) => void;
  open(id: string): Promise<boolean>;
  create(language: Language): Promise<boolean>;
  /** Leaves the article, after a flush; false when that failed. */
  close(): Promise<boolean>;
  edit(fields: Partial<ArticleFields>): void;
  /** The editor of the article with this id has something new; an editor that is being left may still say so. */
  bodyChanged(id: string, snapshot: () => BodySnapshot): void;
  /** Waits until all is on the disk; false when it is not. */
  flush(): Promise<boolean>;
  /** Tries again after a failed save. */
  retry(): Promise<boolean>;
}

/** Within it the editor has told of its last change, in ms. */
const LAST_CHANGE_MS = 20;

/** What the editor held when it was last serialised; nothing is drawn from it, so no key draws anything anew. */
let body: BodySnapshot | null = null;
/** The editor's newest state, not serialised yet: that costs, and a key must not wait for it. */
let pendingBody: (() => BodySnapshot) | null = null;
let autosave: Autosave | null = null;
/** The article that was left last: its editor may tell of a last change while it goes. */
let left: Article | null = null;
let lastRequest = 0;

/** The one place that says saved, saving or not saved. */
export const useArticleStore = create<ArticleStore>((set, get) => {
  function show(article: Article, isFresh: boolean): void {
    autosave?.stop();
    left = currentArticle();
    pendingBody = null;
    const { body: text, sources, ...fields } = article;
    body = { body: text, sources };
    autosave = new Autosave(
      {
        current: () => currentArticle() ?? article,
        save: (whole) => call('articles.save', { article: whole }),
        onState: (saveState) => set({ saveState }),
        onSaved: (whole) => {
          const { article: open } = get();
          // The page shows the date of the last change, and must show the one that an export writes.
          if (open?.id === whole.id) set({ article: { ...open, changedAt: whole.changedAt } });
          get().onSaved(whole);
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
  async function leaveFor(next: () => Promise<Result<Article>>, isFresh = false): Promise<boolean> {
    lastRequest += 1;
    const request = lastRequest;
    if (!(await get().flush())) return false;
    let opened = await next();
    // She may have gone on typing while main was reading; what it read of this very article is then too old.
    while (opened.ok && autosave?.isDirty) {
      if (!(await get().flush())) return false;
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

  async function saveLeft(snapshot: () => BodySnapshot): Promise<void> {
    if (left === null) return;
    left = { ...left, ...snapshot() };
    const saved = await call('articles.save', { article: left });
    if (!saved.ok) set({ problem: saved.failure });
  }

  function changed(): void {
    set({ revision: get().revision + 1 });
    autosave?.changed();
  }

  return {
    article: null,
    isFresh: false,
    revision: 0,
    saveState: { kind: 'saved', at: '' },
    problem: null,
    onSaved: () => {},
    open: (id) => leaveFor(() => call('articles.open', { id })),
    create: (language) => leaveFor(() => call('articles.create', { language }), true),
    async close() {
      if (!(await get().flush())) return false;
      autosave?.stop();
      autosave = null;
      left = currentArticle();
      set({ article: null, problem: null });
      return true;
    },
    edit(fields) {
      const { article } = get();
      if (article === null) return;
      set({ article: { ...article, ...fields } });
      changed();
    },
    bodyChanged(id, snapshot) {
      if (left?.id === id && get().article?.id !== id) void saveLeft(snapshot);
      if (get().article?.id !== id) return;
      pendingBody = snapshot;
      changed();
    },
    async flush() {
      await new Promise((resolve) => setTimeout(resolve, LAST_CHANGE_MS));
      return autosave?.flush() ?? true;
    },
    retry: () => autosave?.retry() ?? Promise.resolve(true),
  };
});

/** The whole article as it stands now, the editor's newest text included. */
export function currentArticle(): Article | null {
  const { article } = useArticleStore.getState();
  if (pendingBody !== null) body = pendingBody();
  pendingBody = null;
  return article === null || body === null ? null : { ...article, ...body };
}
