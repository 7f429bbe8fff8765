import { z } from 'zod';
import { articleSchema } from '../article/article';
import { unchangedSchema } from '../article/changedBlocks';
import { LANGUAGES } from '../article/language';
import { STATUSES } from '../article/status';
import { libraryWordsSchema } from '../checks/libraryWordsSchema';
import { SYSTEM_ROLES } from '../commands/command';
import { SWITCHES } from '../commands/switches';
import { FORMATS } from '../export/format';
import { MANY_FORMATS } from '../export/manyFormats';
import { HAND_OVER_WAYS } from '../handover/handOver';
import { HERE_WAYS, importedArticleSchema, readArticleSchema } from '../import/imported';
import { pullQuerySchema } from '../import/pulled';
import { filedFieldsSchema, libraryChangeSchema } from '../library/change';
import { MOST_ROWS } from '../library/libraryQuery';
import { libraryQuerySchema } from '../library/libraryQuerySchema';
import { savedFiltersSchema } from '../library/savedFilter';
import { selectionSchema } from '../library/selectionSchema';
import { underWayFileSchema } from '../library/underWay';
import { MOST_MEDIA, MOST_PICTURE_BYTES } from '../media/media';
import { mediaNameSchema, pictureWordsSchema } from '../media/mediaSchema';
import { POST_STATUSES } from '../publish/postStatus';
import { MOST_PASSWORD_LETTERS } from '../publish/publishing';
import { WITHDRAWALS } from '../publish/siteTask';
import { takenChangeSchema } from '../publish/takenChangeSchema';
import { siteIdSchema, siteSettingsSchema } from '../site/site';
import type { CallName } from './names';
import { sessionSchema } from './sessionSchema';

const nothing = z.undefined();
const byId = z.object({ id: z.uuid() });
const bySite = z.object({ siteId: siteIdSchema });
const token = z.string().max(64);

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
  // `known` is what the window knows to be on the disk of how the article is filed.
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
  'bin.postsLeft': z.object({ ids: z.array(z.uuid()).max(100_000) }),
  'recovery.crash': nothing,
  'recovery.copies': nothing,
  'recovery.cutOff': nothing,
  'recovery.underWay': underWayFileSchema,
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
  'publish.settle': z.object({
    ...{ articleId: z.uuid(), siteId: z.string().max(64), state: z.string().max(200) },
    ...{ changes: z.array(takenChangeSchema).nullable(), isAll: z.boolean() },
  }),
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
    // Also where somebody else has changed the post, as she was told.
    over: z.boolean(),
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
    z.object({ token: z.string().max(64), at: z.number().int().min(0), here: z.enum(HERE_WAYS) }),
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
  /** A file that she chose last. */
  'wxr.start': z.object({ token, at: z.int().min(0) }),
  'wxr.next': z.object({ token }),
  'wxr.keep': z.object({ token, place: z.int().min(0), article: readArticleSchema }),
  'wxr.stop': z.undefined(),
  'wxr.end': z.object({ token }),
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
