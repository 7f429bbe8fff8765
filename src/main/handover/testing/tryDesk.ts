import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newArticle, type Article } from '../../../shared/article/article';
import type { Block } from '../../../shared/article/blocks';
import { blockText } from '../../../shared/article/blockText';
import { FileArticleRepository } from '../../articles';
import { MediaShelf } from '../../media';
import { Revisions } from '../../revisions';
import { realDisk, SettingsFile } from '../../store';
import { HandOvers, handOverSettingsSchema } from '../HandOvers';

export const ID = '01890000-0000-7000-8000-000000000001';
let minute = 0;
let made = 0;

/** One editor's computer: a library, its histories and its hand-overs. */
export interface Desk {
  folder: string;
  articles: FileArticleRepository;
  revisions: Revisions;
  handOvers: HandOvers;
  media: MediaShelf;
  /** Where she saves next; null cancels. */
  place: string | null;
  proposed: string[];
}

export async function newDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-desk-'));
  const now = () => new Date(Date.UTC(2026, 10, 24, 9, minute++)).toISOString();
  const newId = () => `01890000-0000-7000-9000-${String((made += 1)).padStart(12, '0')}`;
  const library = (name: string) => join(folder, 'library', name);
  const revisions = new Revisions({ folder: library('revisions'), disk: realDisk, now });
  const articles = new FileArticleRepository({
    ...{ folder: library('articles'), disk: realDisk, now, newId, followers: [revisions] },
  });
  const media = new MediaShelf({ folder: library('media'), disk: realDisk, now });
  const desk: Omit<Desk, 'handOvers'> = { folder, articles, revisions, media, place: null, proposed: [] };
  const settings = new SettingsFile({
    ...{ path: join(folder, 'hand-over.json'), schema: handOverSettingsSchema, disk: realDisk },
    fallback: { folder: '' },
    log: () => undefined,
  });
  const handOvers = new HandOvers({
    ...{ articles, histories: revisions, media, settings, disk: realDisk, galley: '0.1.0', now, newId },
    firstFolder: () => folder,
    chooseFile: async ({ path }) => {
      desk.proposed.push(path);
      return desk.place;
    },
  });
  return Object.assign(desk, { handOvers });
}

export const closeDesk = ({ folder }: Desk) => rm(folder, { recursive: true, force: true });

/** An article of a headline and paragraphs. */
export function write(headline: string, ...paragraphs: string[]): Article {
  const article = newArticle(ID, '2026-11-01T09:00:00.000Z', 'en');
  return { ...article, headline, body: bodyOf(article, paragraphs) };
}

export function rewrite(article: Article, ...paragraphs: string[]): Article {
  return { ...article, body: bodyOf(article, paragraphs) };
}

export function wordsOf({ body }: Article): string[] {
  return body.root.children.map(blockText);
}

function bodyOf({ body }: Article, paragraphs: string[]): Article['body'] {
  const [first] = body.root.children;
  const children = paragraphs.map((text) => {
    const run = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' };
    return { ...first, children: [run] } as unknown as Block;
  });
  return { ...body, root: { ...body.root, children } };
}
