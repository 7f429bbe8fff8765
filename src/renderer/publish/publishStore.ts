import { create } from 'zustand';
import { namedArticle } from '../../shared/article/headline';
import type { Failure, Result } from '../../shared/lib/result';
import type { PostStatus } from '../../shared/publish/postStatus';
import type {
  ArticleOnSites,
  OtherVersion,
  PublishSite,
  PublishState,
  QueueItem,
  Receipt,
} from '../../shared/publish/publishing';
import type { Withdrawal } from '../../shared/publish/siteTask';
import { call, listen } from '../bridge';
import { announce } from '../ui';
import type { KeptDecisions } from './keptDecisions';
import { changeOf } from './tellQueue';
import { tellDone } from './tellTask';
import { tellVersions, type ToldVersions } from './tellVersions';

/** What she chose for an article and has not sent yet; what is left out is proposed. */
interface Choice {
  siteId?: string;
  status?: PostStatus;
  /** As its field holds it: "2026-12-01T09:30", her own time. */
  time?: string;
}

/** What went to a site since this window was opened. */
export interface SentPost {
  item: QueueItem;
  receipt: Receipt;
  /** What is so by now of the versions in other languages; of the last of an article alone. */
  versions: ToldVersions;
}

interface PublishStore {
  /** Null until main has answered. */
  state: PublishState | null;
  /** What the last thing that she did here failed of, or null. */
  failure: Failure | null;
  isOpen: boolean;
  /** The site to sign in to or out of, over the dialog "Publish"; or null. */
  signing: { siteId: string; way: 'in' | 'out' } | null;
  /** The site whose post of the open article is compared with it, or null. */
  comparing: string | null;
  /** What is to be done to the post of the open article, asked over the dialog "Publish"; or null. */
  withdrawing: { siteId: string; task: Withdrawal } | null;
  /** The newest first. */
  sent: SentPost[];
  /** The last change of the queue, for a screen reader. */
  said: string;
  /** When this window first learnt that a site is out of reach, by its id; null where it was so from the start. */
  offlineSince: ReadonlyMap<string, string | null>;
  /** By an article's id, as long as the window is open: Esc loses nothing. */
  choices: Readonly<Record<string, Choice>>;
  /** What she decided in Compare and has not taken in, by article and site, as long as the window is open. */
  decided: Readonly<Record<string, KeptDecisions>>;
  /** Of signing in, by a site's id. A password is never among it. */
  signIns: Readonly<Record<string, { address: string; login: string }>>;
  load(): Promise<void>;
  open(): void;
  close(): void;
  choose(articleId: string, choice: Choice): void;
  /** @param decided null once it is taken in */
  decide(place: string, decided: KeptDecisions | null): void;
  sign(signing: PublishStore['signing']): void;
  compare(siteId: string | null): void;
  askWithdraw(withdrawing: PublishStore['withdrawing']): void;
  withdraw(articleId: string, siteId: string, task: Withdrawal): Promise<void>;
  /** Sends a published version once more, with the words that were sent. */
  sendVersion(version: OtherVersion): Promise<void>;
  keepSignIn(siteId: string, signIn: { address: string; login: string }): void;
  /** Answers with why she is not signed in, or null. */
  connect(
    siteId: string,
    signIn: { address: string; login: string; password: string },
  ): Promise<Failure | null>;
  disconnect(siteId: string): Promise<void>;
  tryNow(id: string): Promise<void>;
  /** Answers false where it is still in the queue. */
  takeOut(id: string): Promise<boolean>;
  /** Keeps up with main from now on. */
  follow(): void;
}

/** As many rows of what went are kept; the receipts of each article are its own. */
const MOST_SENT = 500;

const NONE: ToldVersions = { notLed: [], stillLed: [] };

/** Those that she took out, which were not sent. */
const takenOut = new Set<string>();

export const usePublishStore = create<PublishStore>((set, get) => {
  function take(state: PublishState): void {
    const before = get().state;
    set({ state, offlineSince: offlineOf(state, before === null ? null : get().offlineSince) });
    if (before === null) return;
    const { said, gone } = changeOf(before.queue, state.queue);
    if (said.length > 0) say(said.join(' '));
    for (const item of gone) if (!takenOut.delete(item.id)) void tellSent(item);
  }

  /** What is not in the queue any more was sent if its receipt says so; else a newer version took its place. */
  async function tellSent(item: QueueItem): Promise<void> {
    const known = await call('publish.article', { articleId: item.articleId });
    const receipt = known.ok ? known.value.receipts.find(({ job }) => job === item.id) : null;
    if (!receipt || receipt.failure !== null) return;
    // From now on what the post is on the site is what is proposed.
    const { [item.articleId]: _sent, ...choices } = get().choices;
    set({ choices });
    const versions = versionsOf(known);
    const others = get().sent.filter(({ item: { id } }) => id !== item.id);
    set({ sent: [{ item, receipt, versions }, ...others].slice(0, MOST_SENT) });
    await lookAgain(item);
    const differs = receipt.differences.length === 0 ? '' : ` ${receipt.differences.join(' ')}`;
    const other = tellVersions(versions)
      .map(({ says }) => ` ${says}`)
      .join('');
    say(`${namedArticle(item.headline)}: ${tellDone(receipt)}.${differs}${other}`);
  }

  /** What was told of the versions of an article may be so no more. */
  async function lookAgain({ id: newest, articleId }: QueueItem): Promise<void> {
    const told = get().sent.filter(({ item, versions: { notLed, stillLed } }) =>
      [...notLed, ...stillLed].some(
        (version) => version.articleId === articleId || item.articleId === articleId,
      ),
    );
    for (const { item } of told) {
      if (item.id === newest) continue;
      const known =
        item.articleId === articleId ? null : await call('publish.article', { articleId: item.articleId });
      const versions = known === null ? NONE : versionsOf(known);
      set({ sent: get().sent.map((row) => (row.item.id === item.id ? { ...row, versions } : row)) });
    }
  }

  /** What stands outside an open dialog is not read to her, so the dialog has a place of its own for it. */
  function say(said: string): void {
    if (get().isOpen) set({ said: get().said === said ? `${said}\u00a0` : said });
    else announce(said);
  }

  function told(answer: Result<unknown>): boolean {
    set({ failure: answer.ok ? null : answer.failure });
    return answer.ok;
  }

  function hold(site: PublishSite): void {
    const { state } = get();
    if (state === null) return;
    set({ state: { ...state, sites: state.sites.map((other) => (other.id === site.id ? site : other)) } });
  }

  return {
    state: null,
    failure: null,
    isOpen: false,
    signing: null,
    comparing: null,
    withdrawing: null,
    sent: [],
    said: '',
    offlineSince: new Map(),
    choices: {},
    decided: {},
    signIns: {},
    async load() {
      const answer = await call('publish.state', undefined);
      if (answer.ok) take(answer.value);
      else set({ failure: answer.failure });
    },
    open() {
      set({ isOpen: true, failure: null, said: '' });
      void get().load();
    },
    close: () => set({ isOpen: false, signing: null, comparing: null, withdrawing: null, failure: null }),
    choose: (articleId, choice) =>
      set({ choices: { ...get().choices, [articleId]: { ...get().choices[articleId], ...choice } } }),
    decide(place, kept) {
      const { [place]: _before, ...others } = get().decided;
      set({ decided: kept === null ? others : { ...others, [place]: kept } });
    },
    sign: (signing) => set({ signing, failure: null }),
    compare: (comparing) => set({ comparing }),
    askWithdraw: (withdrawing) => set({ withdrawing, failure: null }),
    async withdraw(articleId, siteId, task) {
      set({ withdrawing: null });
      told(await call('publish.withdraw', { articleId, siteId, task }));
    },
    async sendVersion({ articleId, siteId }) {
      told(await call('publish.send', { articleId, siteId, status: 'publish', date: null, over: false }));
    },
    keepSignIn: (siteId, signIn) => set({ signIns: { ...get().signIns, [siteId]: signIn } }),
    async connect(siteId, { address, login, password }) {
      const answer = await call('publish.connect', {
        siteId,
        address: address.trim(),
        login: login.trim(),
        password: password.trim(),
      });
      if (!answer.ok) return answer.failure;
      hold(answer.value);
      return null;
    },
    async disconnect(siteId) {
      if (told(await call('publish.disconnect', { siteId }))) await get().load();
    },
    async tryNow(id) {
      told(await call('publish.tryNow', { id }));
    },
    async takeOut(id) {
      takenOut.add(id);
      const isOut = told(await call('publish.takeOut', { id }));
      if (!isOut) takenOut.delete(id);
      return isOut;
    },
    follow() {
      void listen('publish', take);
      // Main is told of no network that is back.
      window.addEventListener('online', () => void call('publish.wake', undefined));
    },
  };
});

function versionsOf(known: Result<ArticleOnSites>): ToldVersions {
  if (!known.ok) return NONE;
  const { notLed, stillLed } = known.value;
  return { notLed, stillLed };
}

/** Since when each site is out of reach, by what waits for it. */
function offlineOf(
  { queue }: PublishState,
  known: ReadonlyMap<string, string | null> | null,
): Map<string, string | null> {
  const out = queue.filter(({ state }) => state.kind === 'waiting' && state.failure?.code === 'offline');
  const since = known === null ? null : new Date().toISOString();
  return new Map(out.map(({ siteId }) => [siteId, known?.has(siteId) ? (known.get(siteId) ?? null) : since]));
}
