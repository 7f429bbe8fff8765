import { create } from 'zustand';
import { namedArticle } from '../../shared/article/headline';
import type { Language } from '../../shared/article/language';
import type { Failure, Result } from '../../shared/lib/result';
import type { Translations } from '../../shared/translations/translations';
import { useArticleStore } from '../article';
import { call, listen } from '../bridge';
import { announce } from '../ui';

interface TranslationsStore {
  /** The article that `known` is about, or null. */
  articleId: string | null;
  /** Null until main has answered. */
  known: Translations | null;
  /** What the last thing that she did here failed of, or null. */
  failure: Failure | null;
  dialog: 'link' | 'translate' | null;
  /** Asks main for the versions of an article, and keeps what is known of it until then. */
  load(articleId: string): Promise<void>;
  show(dialog: TranslationsStore['dialog']): void;
  link(articleId: string, other: { id: string; headline: string }): Promise<void>;
  unlink(articleId: string, other: { id: string; headline: string }): Promise<void>;
  /** A draft in the other language, by its id; null where there is none. */
  make(articleId: string, language: Language): Promise<string | null>;
}

/** The versions of the open article in other languages. Main has them: the window only shows them. */
export const useTranslationsStore = create<TranslationsStore>((set, get) => {
  async function change(articleId: string, act: () => Promise<Result<unknown>>, said: string): Promise<void> {
    // Its language may be newer here than on the disk.
    if (!(await useArticleStore.getState().flush())) return;
    const answer = await act();
    set({ failure: answer.ok ? null : answer.failure });
    if (answer.ok) announce(said);
    await get().load(articleId);
  }

  return {
    articleId: null,
    known: null,
    failure: null,
    dialog: null,
    async load(articleId) {
      if (articleId !== get().articleId) set({ articleId, known: null, failure: null });
      const answer = await call('translations.of', { id: articleId });
      if (articleId !== get().articleId) return;
      set(answer.ok ? { known: answer.value } : { failure: answer.failure });
    },
    show: (dialog) => set({ dialog, failure: null }),
    link: (articleId, { id, headline }) =>
      change(
        articleId,
        () => call('translations.link', { id: articleId, otherId: id }),
        `${namedArticle(headline)} is a version of this article now.`,
      ),
    unlink: (articleId, { id, headline }) =>
      change(
        articleId,
        () => call('translations.unlink', { id: articleId, otherId: id }),
        `${namedArticle(headline)} is no version of this article any more.`,
      ),
    async make(articleId, language) {
      const made = await call('translations.make', { id: articleId, language });
      if (made.ok) return made.value.id;
      useArticleStore.getState().tell(made.failure);
      return null;
    },
  };
});

/** What is another article's may have changed: asked again, for as long as the answered function is not called. */
export function followTranslations(articleId: string): () => void {
  const { load } = useTranslationsStore.getState();
  void load(articleId);
  return listen('library', () => void load(articleId));
}
