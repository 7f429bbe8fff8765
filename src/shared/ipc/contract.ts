import { z } from 'zod';
import { type Article, type ArticleSummary, articleSchema } from '../article/article';
import { unchangedSchema } from '../article/changedBlocks';
import { LANGUAGES } from '../article/language';
import { STATUSES } from '../article/status';
import type { BackupDone, BackupPreview, BackupState, Restored } from '../backup/backup';
import type { DamagedFile, Saved } from '../article/library';
import type { HouseStyle } from '../checks/houseStyle';
import type { LibraryWords } from '../checks/libraryWords';
import { libraryWordsSchema } from '../checks/libraryWordsSchema';
import { type CommandId } from '../commands/catalogue';
import { SYSTEM_ROLES } from '../commands/command';
import { SWITCHES } from '../commands/switches';
import { FORMATS } from '../export/format';
import { MANY_FORMATS } from '../export/manyFormats';
import type { PostVersion } from '../export/versions';
import { POST_STATUSES } from '../publish/postStatus';
import {
  type ArticleOnSites,
  MOST_PASSWORD_LETTERS,
  type PostOnSite,
  type PublishSite,
  type PublishState,
} from '../publish/publishing';
import { WITHDRAWALS } from '../publish/siteTask';
import { HAND_OVER_WAYS, type HandOverPreview } from '../handover/handOver';
import type { RevisionList } from '../history/revision';
import {
  type ChosenFiles,
  type FoundFolder,
  importedArticleSchema,
  readArticleSchema,
  type ImportedText,
} from '../import/imported';
import { type PullLook, pullQuerySchema, type PullStep } from '../import/pulled';
import { WXR_INPUT_SCHEMAS, type WxrAnswers } from '../import/wxrCalls';
import {
  type BulkExport,
  type BulkOutcome,
  type BulkProgress,
  type ChangeableFields,
  libraryChangeSchema,
  filedFieldsSchema,
} from '../library/change';
import { selectionSchema } from '../library/selectionSchema';
import { type SavedFilter, savedFiltersSchema } from '../library/savedFilter';
import type { Failure, Result } from '../lib/result';
import type { BinContents } from '../library/bin';
import type { Held } from '../lock/holder';
import type { Indexing, LibraryFacets, LibraryPage } from '../library/libraryPage';
import { MOST_ROWS } from '../library/libraryQuery';
import { libraryQuerySchema } from '../library/libraryQuerySchema';
import type { AdoptedCopy, Crash, LastGood } from '../library/recovered';
import { siteIdSchema, siteSettingsSchema } from '../site/site';
import type { ImportedTheme } from '../site/importedTheme';
import type { SitesState } from '../site/sitesState';
import type { SiteTheme } from '../site/theme';
import { type Media, type MediaPage, MOST_MEDIA, MOST_PICTURE_BYTES, type TakenMedia } from '../media/media';
import { mediaNameSchema, pictureWordsSchema } from '../media/mediaSchema';
import type { SiteAnswer, SiteState } from '../staticSite/siteExport';
import type { Translations } from '../translations/translations';
import type { CallName } from './names';
import type { Session } from './session';
import { sessionSchema } from './sessionSchema';

export interface StartUp {
  platform: 'mac' | 'windows' | 'linux';
  /** Full path of the data folder. */
  dataFolder: string;
  session: Session;
  /** Why nothing can be kept, or null: she is told before she types a word. */
  problem: Failure | null;
}

const nothing = z.undefined();
const byId = z.object({ id: z.uuid() });
const bySite = z.object({ siteId: siteIdSchema });

/** What the renderer may send with each call; main refuses anything else. */
export const INPUT_SCHEMAS = {
  'app.start': nothing,
  'app.flushed': z.object({ token: z.string(), saved: z.boolean() }),
  'app.openLink': z.object({ url: z.string().max(8192) }),
  'app.role': z.object({ role: z.enum(SYSTEM_ROLES) }),
  'app.switches': z.object({ on: z.array(z.enum(SWITCHES)).max(SWITCHES.length) }),
  'session.keep': sessionSchema,
  'lock.state': nothing,
  'lock.tryAgain': nothing,
  'lock.openAnyway': nothing,
  'library.find': z.object({
    query: libraryQuerySchema,
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(MOST_ROWS),
  }),
  'library.facets': nothing,
  'library.damaged': nothing,
  'library.state': nothing,
  'articles.create': z.object({ language: z.enum(LANGUAGES) }),
  'library.change': z.object({ selection: selectionSchema, change: libraryChangeSchema }),
  'library.undoChange': nothing,
  'library.stopChange': nothing,
  'library.filters': nothing,
  'library.keepFilters': savedFiltersSchema,
  'articles.open': byId,
  // `known` is the status and the tags that the window knows to be on the disk.
  'articles.save': z.object({
    article: articleSchema,
    unchanged: unchangedSchema.optional(),
    known: filedFieldsSchema.optional(),
  }),
  'articles.duplicate': byId,
  'translations.of': byId,
  'translations.link': z.object({ id: z.uuid(), otherId: z.uuid() }),
  'translations.unlink': z.object({ id: z.uuid(), otherId: z.uuid() }),
  'translations.make': z.object({ id: z.uuid(), language: z.enum(LANGUAGES) }),
  'articles.purge': z.object({ ids: z.array(z.uuid()).max(100_000) }),
  'articles.proposeSlug': z.object({ headline: z.string() }),
  'bin.look': nothing,
  'recovery.crash': nothing,
  'recovery.copies': nothing,
  'recovery.lastGood': byId,
  'recovery.restoreDamaged': byId,
  'history.list': z.object({ articleId: z.uuid() }),
  'history.open': z.object({ articleId: z.uuid(), revisionId: z.string().max(64) }),
  'history.take': z.object({ articleId: z.uuid(), reason: z.enum(['before-restore', 'restored']) }),
  'history.keepOnSite': z.object({ article: articleSchema }),
  'sites.state': nothing,
  'sites.theme': z.object({ themeId: z.string().max(64) }),
  'sites.save': z.object({ site: siteSettingsSchema }),
  'sites.remove': z.object({ siteId: siteIdSchema }),
  'sites.choose': z.object({ language: z.enum(LANGUAGES), siteId: siteIdSchema }),
  'sites.importStylesheet': nothing,
  'sites.removeTheme': z.object({ themeId: z.string().max(64) }),
  'publish.state': nothing,
  'publish.article': z.object({ articleId: z.uuid() }),
  'publish.versions': z.object({ articleId: z.uuid() }),
  'publish.changes': z.object({ articleId: z.uuid(), siteId: z.string().max(64) }),
  'publish.connect': z.object({
    siteId: z.string().max(64),
    address: z.string().max(2048),
    login: z.string().max(MOST_PASSWORD_LETTERS),
    password: z.string().max(MOST_PASSWORD_LETTERS),
  }),
  'publish.disconnect': z.object({ siteId: z.string().max(64) }),
  'publish.send': z.object({
    articleId: z.uuid(),
    siteId: z.string().max(64),
    status: z.enum(POST_STATUSES),
    // The instant of a post that is published at a time.
    date: z.iso.datetime().nullable(),
  }),
  'publish.withdraw': z.object({
    articleId: z.uuid(),
    siteId: z.string().max(64),
    task: z.enum(WITHDRAWALS),
  }),
  'publish.wake': nothing,
  'publish.tryNow': byId,
  'publish.takeOut': byId,
  'export.saveFile': z.object({
    articleId: z.uuid(),
    format: z.enum(FORMATS),
    fileName: z.string().min(1).max(4096),
  }),
  'handover.save': z.object({ articleId: z.uuid() }),
  'handover.choose': nothing,
  'handover.waiting': nothing,
  'backup.state': nothing,
  'backup.chooseFolder': nothing,
  'backup.run': nothing,
  'backup.cancel': nothing,
  'backup.preview': nothing,
  'backup.restore': z.object({ token: z.string().max(64), ids: z.array(z.uuid()).max(1_000_000) }),
  'handover.take': z.object({ token: z.string().max(64), way: z.enum(HAND_OVER_WAYS) }),
  'export.copy': z.object({ articleId: z.uuid(), format: z.enum(FORMATS) }),
  'export.saveElsewhere': z.object({ article: articleSchema }),
  'export.show': nothing,
  'import.choose': nothing,
  'import.chooseFolder': nothing,
  'import.read': z.union([
    z.object({ token: z.string().max(64), at: z.number().int().min(0), leavesHere: z.boolean() }),
    z.object({ name: z.string().max(4096), bytes: z.instanceof(Uint8Array) }),
  ]),
  'import.stop': nothing,
  'import.keep': z.object({ article: importedArticleSchema }),
  'pull.look': z.object({ siteId: z.string().max(64), query: pullQuerySchema }),
  'pull.start': z.object({ siteId: z.string().max(64), query: pullQuerySchema }),
  'pull.next': z.object({ token: z.string().max(64) }),
  'pull.keep': z.object({
    token: z.string().max(64),
    postId: z.int().positive(),
    article: readArticleSchema,
    /** The article that the window has open: nothing may take its place under her hands. */
    openId: z.uuid().nullable(),
  }),
  'pull.stop': nothing,
  'pull.end': z.object({ token: z.string().max(64), isDone: z.boolean() }),
  ...WXR_INPUT_SCHEMAS,
  'log.show': nothing,
  'export.saveAll': z.object({ selection: selectionSchema, format: z.enum(MANY_FORMATS) }),
  'staticSite.state': nothing,
  'staticSite.chooseFolder': bySite,
  'staticSite.write': z.object({
    siteId: siteIdSchema,
    scope: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('library') }),
      z.object({ kind: z.literal('section'), section: z.string().min(1) }),
      z.object({ kind: z.literal('selection'), selection: selectionSchema }),
    ]),
    statuses: z.array(z.enum(STATUSES)).min(1).max(STATUSES.length),
    languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length),
    agreed: z.boolean(),
  }),
  'staticSite.cancel': nothing,
  'staticSite.show': bySite,
  'staticSite.preview': bySite,
  'staticSite.endPreview': nothing,
  'media.choose': nothing,
  'media.take': z.object({
    fileName: z.string().max(4096),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MOST_PICTURE_BYTES),
  }),
  'media.find': z.object({
    words: z.string().max(1000),
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(MOST_MEDIA),
  }),
  'media.facts': z.object({ names: z.array(mediaNameSchema).max(MOST_MEDIA) }),
  'media.describe': z.object({ name: mediaNameSchema, words: pictureWordsSchema }),
  'checks.start': nothing,
  'checks.keepWords': libraryWordsSchema,
  'checks.openHouseStyle': nothing,
} satisfies Record<CallName, z.ZodType>;

/** What main answers, inside a Result. */
interface Answers extends WxrAnswers {
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
  'library.change': BulkOutcome;
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
  /** Null where the Galley before this one ended cleanly. */
  'recovery.crash': Crash | null;
  /** Those adopted at this start; waits for it. */
  'recovery.copies': AdoptedCopy[];
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
