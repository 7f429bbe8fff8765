import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import { ok, type Result } from '../../shared/lib/result';
import { FileArticleRepository } from '../articles';
import { realDisk } from '../store';
import { Translations } from './Translations';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
let articles: FileArticleRepository;
let translations: Translations;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 29, 9, 0, (seconds += 1))).toISOString();
let made = 0;
const newId = () => `0199d7a0-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-translations-'));
  const written = new Map<string, Article>();
  articles = new FileArticleRepository({
    folder,
    disk: realDisk,
    now,
    newId,
    followers: [
      { written: (article) => written.set(article.id, article), removed: (id) => written.delete(id) },
    ],
  });
  const catalogue = {
    translations: (of: string) =>
      Promise.resolve(
        ok([...written.values()].filter(({ translationOf }) => translationOf === of).map(({ id }) => id)),
      ),
  };
  translations = new Translations({ articles, catalogue, now, newId });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function good<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.happened);
  return result.value;
}

async function make(headline: string, language: Language): Promise<Article> {
  const article = { ...good(await articles.create(language)), headline };
  good(await articles.save(article));
  return good(await articles.read(article.id));
}
const versions = async ({ id }: { id: string }) =>
  good(await translations.of(id)).versions.map(({ headline }) => headline);

it('finds the versions of an article from each of them', async () => {
  const english = await make('Fog', 'en');
  const simplified = good(await translations.make(english.id, 'zh-Hans'));
  const traditional = await make('大霧', 'zh-Hant');
  good(await translations.link(traditional.id, simplified.id));
  expect(await versions(english)).toEqual(['Fog（待译）', '大霧']);
  expect(await versions(traditional)).toEqual(['Fog', 'Fog（待译）']);
  expect((await translations.make(english.id, 'zh-Hant')).ok).toBe(false);
  expect((await translations.link(english.id, (await make('Rain', 'en')).id)).ok).toBe(false);
  good(await translations.unlink(traditional.id, english.id));
  expect(await versions(english)).toEqual([]);
  expect(await versions(traditional)).toEqual(['Fog（待译）']);
});

it('outlives a save of a window that knows nothing of the link, and of one that knows an old one', async () => {
  const english = await make('Fog', 'en');
  const chinese = await make('大雾', 'zh-Hans');
  const open = good(await articles.open(english.id));
  good(await translations.link(english.id, chinese.id));
  const saved = good(await articles.save({ ...open, headline: 'Fog lifts' }));
  expect(saved.keptAside).toBeNull();
  expect(await versions(chinese)).toEqual(['Fog lifts']);
  const knowing = good(await articles.open(english.id));
  good(await translations.unlink(english.id, chinese.id));
  expect(good(await articles.save({ ...knowing, headline: 'Fog again' })).keptAside).toBeNull();
  expect(await versions(chinese)).toEqual([]);
});

it('keeps a link to an article that is deleted for good, and has no copy take part', async () => {
  const english = await make('Fog', 'en');
  const chinese = good(await translations.make(english.id, 'zh-Hans'));
  const copy = good(await articles.duplicate(chinese.id));
  expect(await versions(english)).toEqual(['Fog（待译）']);
  expect(good(await translations.of(copy.id))).toEqual({ versions: [], lost: null });
  good(await articles.bin(english.id));
  expect(good(await translations.of(chinese.id)).versions).toMatchObject([{ isBinned: true }]);
  good(await articles.purge(english.id, () => Promise.resolve()));
  expect(good(await translations.of(chinese.id))).toEqual({ versions: [], lost: english.id });
  const other = good(await translations.make(chinese.id, 'zh-Hant'));
  expect(other.translationOf).toBe(english.id);
  expect(await versions(chinese)).toEqual([other.headline]);
});
