import { uuidv7 } from 'uuidv7';
import { fetchWordPress } from '../e2e/wordpress/fetchWordPress.mjs';
import { newsFolder, type Newsroom, openNewsroom, pictureOf, SITE } from '../e2e/wordpress/newsroom';
import { startWordPress, type User, type WordPressSite } from '../e2e/wordpress/startWordPress';
import type { Article } from '../src/shared/article/article';
import { mediaOf } from '../src/shared/article/picturesOf';
import { picture } from '../src/shared/export/testing/everyBlock';
import { postFields, type SitePicture } from '../src/shared/publish/postFields';
import { against, type Row } from './Row';
import { median } from './statistics';
import { writeArticle } from './text';

const WORDS = 2_000;
const PICTURES = 3;
const ROUNDS = 9;
const HOW = { status: 'draft', date: null } as const;

/** Sending an article to a WordPress on this computer against the bare requests that cannot be left out, interleaved. */
export async function benchPublish(): Promise<Row[]> {
  const missing = await fetchWordPress();
  if (missing !== null) throw new Error(missing);
  const site = await startWordPress();
  const { folder, remove } = await newsFolder();
  const room = await openNewsroom(folder);
  try {
    await room.signIn(site.users.editor, site.address);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await timeGalley(room, illustrated(2 * round)));
      bare.push(await timeBare(site, illustrated(2 * round + 1)));
    }
    return [against('publish', 'ms', median(ours), 'the bare requests', median(bare), 1.5)];
  } finally {
    room.close();
    await site.stop();
    await remove();
  }
}

/** An article of its own, with pictures that no other has. */
function illustrated(number: number): Article {
  const article = writeArticle(WORDS, uuidv7());
  const names = Array.from({ length: PICTURES }, (_, at) => String(number * PICTURES + at).padStart(6, '0'));
  const pictures = names.map((name) => picture({ media: `${name}${'b'.repeat(58)}.jpg` }));
  const { root } = article.body;
  const own = { slug: `lamps-${article.id}`, section: '', tags: [], byline: '' };
  return { ...article, ...own, body: { root: { ...root, children: [...root.children, ...pictures] } } };
}

async function timeGalley(room: Newsroom, article: Article): Promise<number> {
  const start = performance.now();
  const left = await room.send(article, HOW.status);
  if (left !== null) throw new Error(`Not sent: ${JSON.stringify(left.state)}`);
  return performance.now() - start;
}

/** Pictures with their words, a draft, and what fills it. */
async function timeBare(site: WordPressSite, article: Article): Promise<number> {
  const files = await Promise.all(
    mediaOf(article).map(async (name) => ({ name, bytes: await pictureOf(name) })),
  );
  const { editor } = site.users;
  const start = performance.now();
  const pictures = new Map<string, SitePicture>();
  for (const { name, bytes } of files) {
    const kind = {
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${name.slice(0, 12)}.jpg"`,
    };
    const { id, source_url: url } = await post(site, editor, 'media', Buffer.from(bytes), kind);
    await post(site, editor, `media/${id}`, JSON.stringify({ alt_text: 'Lamps', caption: 'Lamps' }));
    pictures.set(name, { id, url });
  }
  const placed = { title: article.headline || 'Lamps', status: 'draft', slug: `bare-${article.id}` };
  const { id } = await post(site, editor, 'posts?context=edit', JSON.stringify(placed));
  const terms = { categories: [], tags: [], author: null, pictures, hasSiteNotes: true };
  const { date_gmt: _date, ...fields } = postFields(article, SITE, HOW, terms);
  await post(site, editor, `posts/${id}?context=edit`, JSON.stringify(fields));
  return performance.now() - start;
}

async function post(
  { address }: WordPressSite,
  { name, password }: User,
  route: string,
  body: string | Buffer<ArrayBuffer>,
  kind: Record<string, string> = { 'content-type': 'application/json' },
): Promise<{ id: number; source_url: string }> {
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const headers = { authorization, ...kind };
  const answer = await fetch(`${address}/wp-json/wp/v2/${route}`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${route}: ${answer.status}`);
  return (await answer.json()) as { id: number; source_url: string };
}
