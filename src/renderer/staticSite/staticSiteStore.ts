import { create } from 'zustand';
import type { SiteAnswer, SiteScope, SiteState } from '../../shared/staticSite/siteExport';
import { isChinese, type Language, LANGUAGES } from '../../shared/article/language';
import { PUBLIC_STATUSES, type Status, STATUSES } from '../../shared/article/status';
import type { Facet } from '../../shared/library/libraryPage';
import type { Selection } from '../../shared/library/selection';
import type { Failure, Result } from '../../shared/lib/result';
import { call, listen } from '../bridge';

/** Which articles may be on the site. */
const READINESS = {
  published: PUBLIC_STATUSES,
  ready: [...PUBLIC_STATUSES, 'ready'],
  all: STATUSES,
} satisfies Record<string, readonly Status[]>;
export type Readiness = keyof typeof READINESS;

/** Versions in either Chinese stand in one edition of a site. */
const SCRIPTS = {
  all: LANGUAGES,
  english: LANGUAGES.filter((language) => !isChinese(language)),
  chinese: LANGUAGES.filter(isChinese),
} satisfies Record<string, readonly Language[]>;
export type Scripts = keyof typeof SCRIPTS;

interface StaticSiteStore {
  isOpen: boolean;
  /** Null until main has answered. */
  state: SiteState | null;
  /** Of the site to be written. */
  siteId: string;
  sections: Facet[];
  /** What was selected in the library when the dialog was opened, and how many these are. */
  selected: { selection: Selection; count: number } | null;
  scope: SiteScope;
  readiness: Readiness;
  scripts: Scripts;
  isBusy: boolean;
  failure: Failure | null;
  answer: SiteAnswer | null;
  /** @param scripts in which the desk writes for the site */
  open(siteId: string, scripts: Scripts, selected: StaticSiteStore['selected']): Promise<void>;
  choose(choice: Partial<Pick<StaticSiteStore, 'siteId' | 'scope' | 'readiness' | 'scripts'>>): void;
  chooseFolder(): Promise<void>;
  write(agreed: boolean): Promise<void>;
  /** Tells why nothing can be written. */
  refuse(failure: Failure): void;
  cancel(): void;
  show(): Promise<void>;
  preview(): Promise<void>;
  /** Shows it in the system's browser once more. */
  openPreview(): Promise<void>;
  endPreview(): Promise<void>;
  close(): void;
  /** Keeps up with main from now on. */
  follow(): void;
}

export const useStaticSiteStore = create<StaticSiteStore>((set, get) => {
  /** The value of an answer; its failure is told. */
  function valueOf<Value>(answer: Result<Value>): Value | null {
    set({ failure: answer.ok ? null : answer.failure });
    return answer.ok ? answer.value : null;
  }
  const keepState = (answer: Result<SiteState>) => {
    const state = valueOf(answer);
    if (state !== null) set({ state });
  };

  return {
    isOpen: false,
    state: null,
    siteId: '',
    sections: [],
    selected: null,
    scope: { kind: 'library' },
    readiness: 'published',
    scripts: 'all',
    isBusy: false,
    failure: null,
    answer: null,
    async open(siteId, scripts, selected) {
      // What is being written goes on, and so does what is said of it.
      const scope: SiteScope =
        selected === null ? { kind: 'library' } : { kind: 'selection', selection: selected.selection };
      set(
        get().isBusy
          ? { isOpen: true }
          : {
              ...{ isOpen: true, failure: null, answer: null, siteId, scripts, selected, scope },
              // That drafts went into a folder once says nothing of the next time.
              readiness: 'published',
            },
      );
      // One after the other: the list may take its time, and she may have chosen a folder by then.
      keepState(await call('staticSite.state', undefined));
      const facets = await call('library.facets', undefined);
      if (facets.ok) set({ sections: facets.value.sections });
    },
    choose: (choice) => set({ ...choice, answer: null, failure: null }),
    async chooseFolder() {
      set({ answer: null });
      keepState(await call('staticSite.chooseFolder', { siteId: get().siteId }));
    },
    async write(agreed) {
      if (get().isBusy) return;
      const { siteId, scope, readiness, scripts } = get();
      set({ isBusy: true, failure: null, answer: null });
      const answer = await call('staticSite.write', {
        siteId,
        scope,
        statuses: [...READINESS[readiness]],
        // What she has selected one by one is meant, in whatever language.
        languages: [...SCRIPTS[scope.kind === 'selection' ? 'all' : scripts]],
        agreed,
      });
      set({ isBusy: false });
      set({ answer: valueOf(answer) });
    },
    refuse: (failure) => set({ failure, answer: null }),
    cancel: () => void call('staticSite.cancel', undefined),
    async show() {
      valueOf(await call('staticSite.show', { siteId: get().siteId }));
    },
    async preview() {
      keepState(await call('staticSite.preview', { siteId: get().siteId }));
    },
    async openPreview() {
      const url = get().state?.preview?.address;
      if (url !== undefined) valueOf(await call('app.openLink', { url }));
    },
    async endPreview() {
      keepState(await call('staticSite.endPreview', undefined));
    },
    close: () => set({ isOpen: false }),
    follow: () => void listen('staticSite', (state) => set({ state })),
  };
});
