import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Article, newArticle } from '../../../shared/article/article';
import { LANGUAGES } from '../../../shared/article/language';
import { lampwright } from '../../../shared/site/testing/lampwright';
import { PUBLIC_STATUSES } from '../../../shared/article/status';
import type { SiteDone } from '../../../shared/staticSite/siteExport';
import type { FileSystem } from '../FileSystem';
import { MANIFEST } from '../manifest';
import type { SiteDrawer } from '../SiteDrawer';
import type { SiteWork } from '../SiteWork';
import { writeSite } from '../writeSite';

export const site = lampwright(
  {},
  'body { color: black }\n@font-face { src: url("data:font/woff2;base64,AAEC") }',
);
export const idOf = (at: number) => `01939c4e-5b00-7000-8000-${String(at).padStart(12, '0')}`;

/** A library of a test's own and the folder of its site. */
export function trySite() {
  const root = mkdtempSync(join(tmpdir(), 'galley-site-'));
  const [folder, articlesFolder, mediaFolder] = ['site', 'articles', 'media'].map((name) =>
    join(root, name),
  ) as [string, string, string];
  for (const each of [folder, articlesFolder, mediaFolder]) mkdirSync(each);

  function keep(at: number, fields: Partial<Article> = {}): Article {
    const createdAt = new Date(Date.UTC(2026, 0, 1) + at * 20 * 86_400_000).toISOString();
    const article: Article = {
      ...newArticle(idOf(at), createdAt, 'en'),
      ...{ slug: `no-${at}`, headline: `No. ${at}`, standfirst: 'Short.', status: 'published' as const },
      ...fields,
    };
    writeFileSync(join(articlesFolder, `${article.id}.json`), JSON.stringify(article));
    return article;
  }

  /** A few articles in two languages; two of them are nobody else's business. */
  function keepLibrary(): void {
    keep(1, { section: 'Harbours', tags: ['Tide'], byline: 'Ines' });
    keep(2, { section: 'Harbours', tags: ['Tide'], headline: 'A < B & “C” ]]> \u0001' });
    keep(3, { language: 'zh-Hans', headline: '灯', tags: ['夜'], section: 'Night trade' });
    keep(4, { status: 'draft', headline: 'SECRET' });
    keep(5, { binnedAt: '2026-11-24T08:00:00.000Z', headline: 'SECRET' });
    for (let at = 6; at < 30; at += 1) keep(at, { section: 'Courts' });
  }

  function write(
    work: Partial<SiteWork> = {},
    around: { fs?: FileSystem; drawer?: SiteDrawer; isStopped?: () => boolean } = {},
  ) {
    const ids = work.ids ?? readdirSync(articlesFolder).map((name) => name.slice(0, -5));
    return writeSite(
      {
        ...{
          site,
          ids,
          statuses: [...PUBLIC_STATUSES],
          languages: [...LANGUAGES],
          scope: 'library',
          section: null,
          isAll: true,
        },
        ...{ articlesFolder, mediaFolder, folder, agreed: false },
        ...work,
      },
      { tell: () => undefined, isStopped: () => false, ...around },
    );
  }

  async function done(work: Partial<SiteWork> = {}): Promise<SiteDone> {
    const answer = await write(work);
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    return answer.done;
  }

  function filesIn(place = folder, prefix = ''): string[] {
    return readdirSync(place, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(join(place, entry.name), `${prefix}${entry.name}/`)
        : [prefix + entry.name],
    );
  }

  /** All of the site but its manifest, by its path. */
  const contents = () =>
    new Map(
      filesIn()
        .filter((path) => path !== MANIFEST)
        .map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
    );
  const page = (path: string) => readFileSync(join(folder, path), 'utf8');
  const end = () => rmSync(root, { recursive: true, force: true });
  return {
    folder,
    articlesFolder,
    mediaFolder,
    keep,
    keepLibrary,
    write,
    done,
    filesIn,
    contents,
    page,
    end,
  };
}
