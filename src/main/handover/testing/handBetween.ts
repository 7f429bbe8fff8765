import { readdir } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Article } from '../../../shared/article/article';
import { type Desk, ID } from './tryDesk';
import { value } from '../../../shared/lib/testing/value';

/** What a test hands from one desk to another through a file. */
export async function handOver(from: Desk, file: string, id = ID): Promise<void> {
  from.place = file;
  expect(value(await from.handOvers.save(id))).toBe(file);
}

export async function takeIn(desk: Desk, file: string, way: 'merge' | 'apart' = 'merge') {
  const offer = value(await desk.handOvers.offer(file));
  return { offer, id: value(await desk.handOvers.take(offer.token, way)) };
}

export const put = (desk: Desk, article: Article) =>
  desk.articles.put(article.id, async () => ({ ok: true, value: article }));

export const kept = async (desk: Desk, id = ID) => value(await desk.articles.read(id));

export const filesOf = async (desk: Desk) => (await readdir(desk.folder, { recursive: true })).sort();
