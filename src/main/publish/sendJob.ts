import type { ShownPicture } from '../../shared/article/blocks';
import { mediaOf, picturesOf } from '../../shared/article/picturesOf';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { compareSent } from '../../shared/publish/compareSent';
import type { HeldPost } from '../../shared/publish/heldPost';
import { postFields, type SitePicture } from '../../shared/publish/postFields';
import type { SendProgress, SitePermissions } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import {
  fillPost,
  findAuthor,
  findTerms,
  gonePictures,
  removePlaced,
  sendPicture,
  type SiteClient,
  wasSavedSince,
} from '../wordpress';
import { findPlace } from './findPlace';
import type { Job } from './job';
import type { OnSite } from './publication';
import { withTheirs } from './withTheirs';

export interface SendParts {
  client: SiteClient;
  site: Site;
  user: { id: number; name: string; may: SitePermissions };
  /** What is known of the article on this site, or null. */
  onSite: OnSite | null;
  /** The headline of the article whose post that is on this site; null where Galley knows of none. */
  headlineOf(postId: number): Promise<string | null>;
  /** The stored bytes of a picture and the name under which it goes; null where it is gone. */
  readPicture(media: string): Promise<{ bytes: Uint8Array; fileName: string } | null>;
  /** Keeps how far the job is; resolves once that is on the disk. */
  keep(progress: Partial<Pick<Job, 'postId' | 'revision' | 'pictures'>>): Promise<Result<unknown>>;
  /** Keeps what somebody else made of the post, before she is told of it. */
  keepChanged(sum: string): Promise<Result<unknown>>;
  tell(progress: SendProgress): void;
  now(): string;
}

export interface Sent {
  held: HeldPost;
  pictures: Job['pictures'];
  differences: string[];
}

/**
 * Sends what a job holds: pictures first, then a draft of its own, which is filled last. Each step is kept before the
 * next, and each may be done again: a site is never left with a second post, or with half of one that readers see.
 */
export async function sendJob(job: Job, parts: SendParts): Promise<Result<Sent>> {
  const { client } = parts;
  const given = await sendPictures(job, parts);
  if (!given.ok) return given;
  const { pictures, again, gone } = given.value;
  const total = pictures.size;
  parts.tell({ part: 'text', done: total, total });
  const terms = await readTerms(job, parts);
  if (!terms.ok) return terms;
  const { missing, ...known } = terms.value;
  const fieldsFor = (hasSiteNotes: boolean) =>
    withTheirs(
      postFields(job.article, parts.site, job, {
        ...{ ...known, pictures, hasSiteNotes },
        ...{ versions: job.versions, anyMarkup: parts.user.may.anyMarkup },
      }),
      job.article,
      parts.onSite,
      gone,
    );

  const place = await findPlace(job, parts, fieldsFor);
  if (!place.ok) return place;
  const { postId, before, hasSiteNotes, revision } = place.value;
  const fields = fieldsFor(hasSiteNotes);
  const held = await fillPost(postId, fields, before, parts.now(), client);
  if (!held.ok) return held;
  if (job.attempts > 1) {
    const alone = await removePlaced(job.key, postId, client);
    if (!alone.ok) return alone;
  }
  const atOnce = revision === null ? ok(false) : await wasSavedSince(postId, revision, held.value, client);
  if (!atOnce.ok) return atOnce;
  return ok({
    held: held.value,
    pictures: Object.fromEntries(pictures),
    differences: [
      ...(atOnce.value ? [savedAtOnce(client.called)] : []),
      ...(again === 0 ? [] : [sentAgain(client.called, again)]),
      ...missing,
      ...compareSent(fields, held.value),
    ],
  });
}

interface GivenPictures {
  pictures: Map<string, SitePicture>;
  /** How many went again, since somebody had deleted them on the site. */
  again: number;
  /** The numbers of those and of a featured picture that is gone. */
  gone: ReadonlySet<number>;
}

async function sendPictures(job: Job, parts: SendParts): Promise<Result<GivenPictures>> {
  const names = mediaOf(job.article);
  const sent = new Map<string, SitePicture>();
  const believed = { ...parts.onSite?.pictures, ...job.pictures };
  const ids = names.flatMap((name) => believed[name]?.id ?? []);
  // Readers would see a broken picture where somebody has deleted it on the site since.
  const gone = await gonePictures([...ids, ...featuredOf(parts.onSite)], parts.client);
  if (!gone.ok) return gone;
  const shown = new Map<string, ShownPicture>(
    picturesOf(job.article).map((picture) => [picture.media, picture]),
  );
  for (const [done, media] of names.entries()) {
    parts.tell({ part: 'pictures', done, total: names.length });
    const believes = believed[media];
    const there = believes && !gone.value.has(believes.id) ? believes : undefined;
    const picture = shown.get(media);
    const stored = there === undefined ? await parts.readPicture(media) : null;
    if (there !== undefined) sent.set(media, there);
    // The post says that it is gone, and she was told before she sent it.
    if (stored === null || picture === undefined) continue;
    if (!parts.user.may.upload) return fail(noPictures(parts.client.called, parts.user.name));
    const taken = await sendPicture({ picture, ...stored }, parts.client, job.attempts > 1);
    if (!taken.ok) return taken;
    sent.set(media, taken.value);
    const kept = await parts.keep({ pictures: { ...job.pictures, ...Object.fromEntries(sent) } });
    if (!kept.ok) return kept;
  }
  const again = ids.filter((id) => gone.value.has(id)).length;
  return ok({ pictures: sent, again, gone: gone.value });
}

/** It may be the site's own, of no picture of the article. */
function featuredOf(onSite: OnSite | null): number[] {
  const id = onSite?.held?.featured_media ?? 0;
  return id > 0 ? [id] : [];
}

interface Terms {
  categories: number[];
  tags: number[];
  author: number | null;
  /** What the site does not have and she may not make. */
  missing: string[];
}

async function readTerms({ article }: Job, { client, user }: SendParts): Promise<Result<Terms>> {
  const { section, byline } = article;
  const sections = await findTerms('categories', [section], client, user.may);
  if (!sections.ok) return sections;
  const tags = await findTerms('tags', article.tags, client, user.may);
  if (!tags.ok) return tags;
  const author = await findAuthor(byline, user, client, user.may);
  if (!author.ok) return author;
  return ok({
    categories: sections.value.ids,
    tags: tags.value.ids,
    author: author.value === user.id ? null : author.value,
    missing: [
      ...sections.value.missing.map((name) => `The site has no section “${name}”.`),
      ...tags.value.missing.map((name) => `The site has no tag “${name}”.`),
      ...(author.value === null
        ? [`The site knows nobody called “${byline}”, so it names ${user.name}.`]
        : []),
    ],
  });
}

/** WordPress has no way to say "only if nobody has changed it": between reading and writing there is a moment. */
function savedAtOnce(site: string): string {
  return `Somebody else saved the post at the same moment, and what you sent took the place of their words. Theirs are on ${site}: open the post there and look at its revisions.`;
}

function sentAgain(site: string, count: number): string {
  return count === 1
    ? `Somebody has deleted a picture of the post on ${site}, and it was sent again.`
    : `Somebody has deleted ${count} pictures of the post on ${site}, and they were sent again.`;
}

function noPictures(site: string, user: string): Failure {
  return {
    code: 'not-allowed',
    happened: `${user} may send no pictures to ${site}, and this article has some.`,
    safe: 'Nothing was sent. The article is safe on this computer.',
    next: 'Sign in as somebody who may, or take the pictures out.',
  };
}
