import { z } from 'zod';
import type { ShownPicture } from '../../shared/article/blocks';
import { fail, ok, type Result } from '../../shared/lib/result';
import { MEDIA_TYPES, mediaEnding } from '../../shared/media/mediaName';
import type { SitePicture } from '../../shared/publish/postFields';
import { libraryWords } from './libraryWords';
import { asResult, type SiteClient } from './SiteClient';

/** A stored picture with the words that the site is to have about it. */
export interface PictureToSend {
  picture: ShownPicture;
  bytes: Uint8Array;
  /** Its file's name, in signs that every site takes; the same for the same bytes. */
  fileName: string;
}

const mediaSchema = z.object({ id: z.number().int().positive(), source_url: z.string().min(1) });

/**
 * Sends a picture and what is said of it.
 * @param mayBeThere an attempt before this one may have sent it without hearing of it
 */
export async function sendPicture(
  { picture, bytes, fileName }: PictureToSend,
  client: SiteClient,
  mayBeThere: boolean,
): Promise<Result<SitePicture>> {
  const there = mayBeThere ? await findPicture(fileName, client) : ok(null);
  if (!there.ok) return there;
  const type = MEDIA_TYPES[mediaEnding(picture.media)];
  const taken =
    there.value === null
      ? readPicture(
          await client.ask({ method: 'POST', route: 'wp/v2/media', file: { name: fileName, type, bytes } }),
          client,
        )
      : ok(there.value);
  if (!taken.ok) return taken;
  const described = await client.ask({
    method: 'POST',
    route: `wp/v2/media/${taken.value.id}`,
    body: libraryWords(picture),
  });
  return described.ok ? taken : fail(described.refusal.failure);
}

/** As many as WordPress gives at once. */
const PAGE = 100;

/**
 * Those of these numbers that the site has no picture of any more. One request says it for a hundred; a number that is not
 * in its answer is asked for alone, as a site may leave out of a list what it has.
 */
export async function gonePictures(
  numbers: readonly number[],
  client: SiteClient,
): Promise<Result<ReadonlySet<number>>> {
  const ids = [...new Set(numbers)];
  const gone = new Set<number>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const asked = ids.slice(from, from + PAGE);
    const query = { include: asked.join(','), per_page: String(PAGE), _fields: 'id' };
    const answer = await client.ask({ method: 'GET', route: 'wp/v2/media', query });
    const read = (value: unknown) => z.array(z.object({ id: z.number() })).safeParse(value).data ?? null;
    const listed = asResult(answer, read, client.called);
    if (!listed.ok && listed.failure.code !== 'not-allowed') return listed;
    const there = new Set(listed.ok ? listed.value.map(({ id }) => id) : asked);
    for (const id of asked.filter((each) => !there.has(each))) {
      const alone = await client.ask({ method: 'GET', route: `wp/v2/media/${id}`, query: { _fields: 'id' } });
      if (!alone.ok && alone.refusal.code === 'rest_post_invalid_id') gone.add(id);
      else if (!alone.ok && alone.refusal.failure.code === 'offline') return fail(alone.refusal.failure);
    }
  }
  return ok(gone);
}

/** Its address on the site ends in the name under which it was sent, whatever the site made of the picture. */
async function findPicture(fileName: string, client: SiteClient): Promise<Result<SitePicture | null>> {
  const stem = fileName.replace(/\.\w+$/, '');
  const answer = await client.ask({
    method: 'GET',
    route: 'wp/v2/media',
    query: { search: stem, per_page: '20', _fields: 'id,source_url', orderby: 'id', order: 'asc' },
  });
  const found = asResult(
    answer,
    (value) => z.array(mediaSchema).safeParse(value).data ?? null,
    client.called,
  );
  if (!found.ok) return found;
  const own = found.value.find(({ source_url }) => source_url.includes(`/${stem}`));
  return ok(own === undefined ? null : { id: own.id, url: own.source_url });
}

function readPicture(
  answer: Awaited<ReturnType<SiteClient['ask']>>,
  client: SiteClient,
): Result<SitePicture> {
  const media = asResult(answer, (value) => mediaSchema.safeParse(value).data ?? null, client.called);
  return media.ok ? ok({ id: media.value.id, url: media.value.source_url }) : media;
}
