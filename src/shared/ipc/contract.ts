import type { Article, ArticleSummary } from '../article/article';
import type { DamagedFile, Saved } from '../article/library';
import type { BackupDone, BackupPreview, BackupState, Restored } from '../backup/backup';
import type { HouseStyle } from '../checks/houseStyle';
import type { LibraryWords } from '../checks/libraryWords';
import type { CommandId } from '../commands/catalogue';
import type { PostVersion } from '../export/versions';
import type { HandOverPreview } from '../handover/handOver';
import type { RevisionList } from '../history/revision';
import type { ChosenFiles, FoundFolder, ImportedText } from '../import/imported';
import type { PullLook, PullStep } from '../import/pulled';
import type { Failure, Result } from '../lib/result';
import type { BinContents } from '../library/bin';
import type { BulkChange, BulkExport, BulkOutcome, BulkProgress, ChangeableFields } from '../library/change';
import type { Indexing, LibraryFacets, LibraryPage } from '../library/libraryPage';
import type { AdoptedCopy, Crash, LastGood } from '../library/recovered';
import type { UnderWay } from '../library/underWay';
import type { SavedFilter } from '../library/savedFilter';
import type { Held } from '../lock/holder';
import type { Media, MediaPage, TakenMedia } from '../media/media';
import type { PostsLeft } from '../publish/postsLeft';
import type { ArticleOnSites, PostOnSite, PublishSite, PublishState } from '../publish/publishing';
import type { ImportedTheme } from '../site/importedTheme';
import type { SitesState } from '../site/sitesState';
import type { SiteTheme } from '../site/theme';
import type { SiteAnswer, SiteState } from '../staticSite/siteExport';
import type { Translations } from '../translations/translations';
import type { INPUT_SCHEMAS } from './inputs';
import type { CallName } from './names';
import type { Session } from './session';
import { type z } from 'zod';

export interface StartUp {
  platform: 'mac' | 'windows' | 'linux';
  /** Full path of the data folder. */
  dataFolder: string;
  session: Session;
  /** Why nothing can be kept, or null: she is told before she types a word. */
  problem: Failure | null;
}

/** What main answers, inside a Result. */
interface Answers {
  'app.start': StartUp;
  'app.flushed': undefined;
  'app.openLink': undefined;
  'app.role': undefined;
  'app.switches': undefined;
  'session.keep': undefined;
  /** Answered only while another Galley has the library; once it is ours, the window's page is loaded anew. */
  'lock.state': Held;
  'lock.tryAgain': Held;
  'lock.openAnyway': Held;
  'library.find': LibraryPage;
  'library.facets': LibraryFacets;
  'library.damaged': DamagedFile[];
  'library.state': { indexing: Indexing };
  'library.change': BulkChange;
  /** Of the last change. */
  'library.undoChange': BulkOutcome;
  'library.stopChange': undefined;
  'library.filters': SavedFilter[];
  'library.keepFilters': undefined;
  'articles.create': Article;
  'articles.open': Article;
  /** `mark` names the save to the next one; null where the one that `unchanged` names is not main's last: nothing was saved. */
  'articles.save': (Saved & { mark: number }) | null;
  'articles.duplicate': Article;
  'translations.of': Translations;
  'translations.link': undefined;
  'translations.unlink': undefined;
  /** Opened, as a duplicate is. */
  'translations.make': Article;
  'articles.purge': BulkOutcome;
  'articles.proposeSlug': string;
  'bin.look': BinContents;
  'bin.postsLeft': PostsLeft;
  /** Null where the Galley before this one ended cleanly. */
  'recovery.crash': Crash | null;
  /** Those adopted at this start; waits for it. */
  'recovery.copies': AdoptedCopy[];
  /** What the Galley, or the window, before this one was at over several articles and did not end; asked before anything is begun. */
  'recovery.cutOff': UnderWay | null;
  /** Keeps what goes on, or null once it is over. */
  'recovery.underWay': undefined;
  'recovery.lastGood': LastGood | null;
  'recovery.restoreDamaged': ArticleSummary;
  /** `notKept`: why the newest state could not be kept as a revision, or null. */
  'history.list': RevisionList & { notKept: Failure | null };
  'history.open': Article;
  'history.take': undefined;
  'history.keepOnSite': undefined;
  'sites.state': SitesState;
  /** The theme of that id, or the first of Galley's where it cannot be read. */
  'sites.theme': SiteTheme;
  'sites.save': SitesState;
  'sites.remove': SitesState;
  'sites.choose': SitesState;
  /** Null when she chose no file. */
  'sites.importStylesheet': ImportedTheme | null;
  'sites.removeTheme': SitesState;
  'publish.state': PublishState;
  'publish.article': ArticleOnSites;
  /** The other versions of an article that readers can see, as its post leads to them. */
  'publish.versions': PostVersion[];
  /** Asks the site. */
  'publish.changes': PostOnSite;
  'publish.settle': undefined;
  'publish.connect': PublishSite;
  'publish.disconnect': undefined;
  /** Of what is in the queue now. */
  'publish.send': { id: string };
  'publish.withdraw': { id: string };
  'publish.wake': undefined;
  'publish.tryNow': undefined;
  'publish.takeOut': undefined;
  /** Full path of the written file, or null when she cancelled. */
  'export.saveFile': { path: string | null };
  'export.copy': undefined;
  /** Full path of the written article file, or null when she cancelled. */
  'export.saveElsewhere': { path: string | null };
  /** The file exported last, in the system's window of files: the window names no path. */
  'export.show': undefined;
  /** Null when she cancelled. */
  'import.choose': ChosenFiles | null;
  'import.chooseFolder': FoundFolder | null;
  'import.read': ImportedText;
  /** The file in hand is left. */
  'import.stop': undefined;
  /** `isCopy`: the article that the file is of is in the library already. */
  'import.keep': { id: string; isCopy: boolean };
  'pull.look': PullLook;
  'pull.start': { token: string; total: number };
  'pull.next': PullStep;
  'pull.keep': { id: string };
  'pull.stop': undefined;
  'pull.end': undefined;
  'log.show': undefined;
  /** Full path of the written file, or null when she cancelled. */
  'handover.save': { path: string | null };
  /** Null when she cancelled, or when none waits. */
  'handover.choose': HandOverPreview | null;
  'handover.waiting': HandOverPreview | null;
  /** The article that has its words now. */
  'handover.take': { articleId: string };
  'backup.state': BackupState;
  'backup.chooseFolder': BackupState;
  /** Null when she cancelled; so are the next two. */
  'backup.run': BackupDone | null;
  'backup.cancel': undefined;
  'backup.preview': BackupPreview | null;
  'backup.restore': Restored | null;
  /** Null when she cancelled. */
  'export.saveAll': BulkExport | null;
  'staticSite.state': SiteState;
  'staticSite.chooseFolder': SiteState;
  'staticSite.write': SiteAnswer;
  'staticSite.cancel': undefined;
  'staticSite.show': undefined;
  /** In the system's browser. */
  'staticSite.preview': SiteState;
  'staticSite.endPreview': SiteState;
  'wxr.start': { token: string; total: number };
  'wxr.next': PullStep;
  'wxr.keep': { id: string };
  'wxr.stop': undefined;
  /** What she should know of the file, a sentence each. */
  'wxr.end': { remarks: string[] };
  'media.choose': TakenMedia;
  'media.take': Media;
  'media.find': MediaPage;
  /** Of those that are there. */
  'media.facts': Media[];
  'media.describe': undefined;
  /** `problem`: why the words of the library are not there. */
  'checks.start': { library: LibraryWords; style: HouseStyle; problem: Failure | null };
  'checks.keepWords': undefined;
  'checks.openHouseStyle': undefined;
}

export type Input<Name extends CallName> = z.infer<(typeof INPUT_SCHEMAS)[Name]>;
export type Answer<Name extends CallName> = Result<Answers[Name]>;

/** What main tells the renderer unasked. */
export interface Events {
  /** A menu item was chosen. */
  command: { id: CommandId };
  /** Save now and answer with app.flushed: the window is about to blur, close or quit. */
  flush: { token: string };
  /** What is known of the Galley that has the library has changed. */
  lock: Held;
  /** Copies of articles that a sync service left beside them were adopted. */
  copies: AdoptedCopy[];
  /** What a query of the library answers may be another now; at most a few times a second. */
  library: { indexing: Indexing };
  /** The system asked Galley to open a hand-over, which now waits. */
  handover: Record<string, never>;
  /** Something of the backups has changed, or what is being done is further. */
  backup: BackupState;
  /** How far a change to many articles, or an export of many, is. */
  bulk: BulkProgress;
  /** Fields of an article are other than a window that has it open may think. */
  article: { id: string; fields: ChangeableFields };
  /** How many of the pictures that she chose are in the library. */
  media: { done: number; total: number };
  /** Something of the queue or of a site's connection has changed. */
  publish: PublishState;
  /** Whether an import waits for its site, which is busy or out of reach. */
  pull: { isWaiting: boolean };
  /** How far a site of files is, or that its preview has begun or ended. */
  staticSite: SiteState;
  /** Its file was written by another program. */
  houseStyle: HouseStyle;
}

/** What the preload puts on `window.galley`. */
export interface Bridge {
  call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Answer<Name>>;
  /** Answers with a function that ends the listening. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
}
