import { create } from 'zustand';
import type { DamagedFile } from '../../shared/article/library';
import type { StartUp } from '../../shared/ipc/contract';
import { FIRST_SESSION, type Session } from '../../shared/ipc/session';
import { readCaret, useArticleStore } from '../article';
import { call } from '../bridge';

interface Done {
  says: string;
  /** Whether it is the export of a file, which can be shown in its folder. */
  showsFile: boolean;
}

type OpenDialog = 'export' | 'commands' | 'shortcuts' | null;

/** What the window shows around the article; the session half of it comes back at the next start. */
export interface ViewStore {
  start: StartUp | null;
  session: Session;
  dialog: OpenDialog;
  /** The column that lies over the article where there is no room for it beside. */
  drawer: 'library' | 'pane' | null;
  damaged: DamagedFile | null;
  /** The article whose history is shown in its place; with another article it is over. */
  historyOf: string | null;
  /** What was done, until she dismisses it, changes something or shows another article. */
  done: Done | null;
  /** What she typed for an article that could not be shown, until she dismisses it. */
  typedFor: string | null;
  keep(session: Partial<Session>): void;
  /** The same for an article's scroll, which changes with every frame and must draw nothing anew. */
  keepScroll(articleId: string, scrollTop: number): void;
  /** The same for the caret, which moves with every key. */
  keepCaret(): void;
  /** Scroll at which she left an article, in CSS pixels; 0 for one that she has not seen since the start. */
  scrollOf(articleId: string): number;
  /** Waits until where she is is kept, at the end of the day. */
  keepNow(): Promise<void>;
  show(
    view: Partial<
      Pick<
        ViewStore,
        'start' | 'session' | 'dialog' | 'drawer' | 'damaged' | 'historyOf' | 'done' | 'typedFor'
      >
    >,
  ): void;
}

const KEEP_AFTER_MS = 300;
/** For the caret, from its first move: as long as a kill may cost words. */
const KEEP_CARET_AFTER_MS = 1000;
const scrolls = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let caretTimer: ReturnType<typeof setTimeout> | undefined;

export const useViewStore = create<ViewStore>((set, get) => ({
  start: null,
  session: FIRST_SESSION,
  dialog: null,
  drawer: null,
  damaged: null,
  historyOf: null,
  done: null,
  typedFor: null,
  keep(session) {
    set({ session: { ...get().session, ...session } });
    clearTimeout(timer);
    timer = setTimeout(() => void get().keepNow(), KEEP_AFTER_MS);
  },
  keepScroll(articleId, scrollTop) {
    scrolls.set(articleId, scrollTop);
    const { session } = get();
    if (session.articleId === articleId) session.scrollTop = scrollTop;
    clearTimeout(timer);
    timer = setTimeout(() => void get().keepNow(), KEEP_AFTER_MS);
  },
  keepCaret() {
    caretTimer ??= setTimeout(() => void get().keepNow(), KEEP_CARET_AFTER_MS);
  },
  scrollOf(articleId) {
    const { session } = get();
    return scrolls.get(articleId) ?? (session.articleId === articleId ? session.scrollTop : 0);
  },
  async keepNow() {
    clearTimeout(timer);
    clearTimeout(caretTimer);
    caretTimer = undefined;
    const { session } = get();
    if (useArticleStore.getState().article?.id === session.articleId)
      session.caret = readCaret() ?? session.caret;
    // Losing where she was loses no text, so a failure is not told.
    await call('session.keep', session);
  },
  show: (view) => set(view),
}));
