import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../shared/article/article';
import { FORMAT_DESCRIPTIONS, type Format } from '../../shared/export/format';
import { MANY_FORMAT_DESCRIPTIONS, type ManyFormat } from '../../shared/export/manyFormats';
import type { Post } from '../../shared/export/post';
import { renderPost } from '../../shared/export/renderPost';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import type { Selection } from '../../shared/library/selection';
import type { ArticleRepository } from '../articles';
import { findTarget, safeFileName, withExtension } from '../files';
import type { HandlersOf } from '../ipc';
import type { BulkRun } from '../library';
import type { MediaShelf } from '../media';
import type { SiteShelf } from '../sites';
import type { Disk, SettingsFile } from '../store';
import type { FileProposal } from './chooseFile';
import type { Copy } from './copyPost';
import {
  type BeginWriting,
  exportArticles,
  writeFiles,
  writeMarkdownFolder,
  writeWxrFiles,
  type WxrParts,
} from './many';
import { packPictures } from './packPictures';
import { saveExport } from './saveExport';
import { savePost, type SavePostParts } from './savePost';

/** The folder she exported to last; '' before the first time. */
export const exportSettingsSchema = z.object({ folder: z.string() });
type ExportSettings = z.infer<typeof exportSettingsSchema>;

/** The whole article as Galley keeps it, for a copy outside the library. */
const ARTICLE_FILE = { name: 'Galley article', extension: 'json' };

export interface ExportParts {
  articles: ArticleRepository;
  sites: Pick<SiteShelf, 'writtenFor'>;
  settings: SettingsFile<ExportSettings>;
  disk: Disk;
  /** Where to propose the first export. */
  firstFolder(): string;
  /** Asks her for a place; null when she cancels. */
  chooseFile(proposal: FileProposal): Promise<string | null>;
  copy(data: Copy): Promise<void>;
  /** In the system's own window of files. */
  showInFolder(path: string): void;
  /** Asks her for a folder; null when she cancels. */
  chooseFolder(proposed: string): Promise<string | null>;
  /** The articles that are selected, as they are now. */
  idsOf(selection: Selection): Promise<Result<string[]>>;
  run: BulkRun;
  media: Pick<MediaShelf, 'read' | 'facts'>;
  versions?: SavePostParts['versions'];
  /** What a site has of the articles. */
  holdings: WxrParts['holdings'];
  now(): string;
}

export function exportHandlers(
  parts: ExportParts,
): HandlersOf<'export.saveFile' | 'export.show' | 'export.copy' | 'export.saveElsewhere' | 'export.saveAll'> {
  let exportedLast: string | null = null;
  /** On the clipboard. */
  const render = async (articleId: string, format: Format): Promise<Result<Post>> => {
    const article = await parts.articles.read(articleId);
    if (!article.ok) return article;
    const site = await parts.sites.writtenFor(article.value.language);
    const packed = await packPictures(article.value, site, format, 'clipboard', parts.media);
    if (!packed.ok) return packed;
    const pictures = packed.value.addressOf;
    return ok(
      renderPost(article.value, site, format, {
        pictures,
        versions: (await parts.versions?.(article.value)) ?? [],
      }),
    );
  };
  /** Asks her for the file of many articles. */
  const beginWxr: BeginWriting = async () => {
    const { folder } = await parts.settings.read();
    const extension = 'xml';
    const path = join(
      folder || parts.firstFolder(),
      safeFileName(`articles-${parts.now().slice(0, 10)}`, extension),
    );
    const format = MANY_FORMAT_DESCRIPTIONS.wxr.name;
    const chosen = await parts.chooseFile({ path, format, extension });
    if (chosen === null) return ok(null);
    await parts.settings.write({ folder: dirname(chosen) }).catch(() => undefined);
    const whole = withExtension(chosen, extension);
    const target = { path: whole, mayReplace: whole === chosen };
    const free = await findTarget(target);
    if (!free.ok) return free;
    const { media, disk, now, holdings } = parts;
    const versions = async (article: Article) => (await parts.versions?.(article)) ?? [];
    const siteFor = ({ language }: Article) => parts.sites.writtenFor(language);
    return ok(writeWxrFiles(target, { siteFor, holdings, versions, media, disk, now }));
  };
  /** Asks her for the place of many articles. */
  const begin = async (format: ManyFormat): ReturnType<BeginWriting> => {
    if (format === 'wxr') return beginWxr();
    const { folder } = await parts.settings.read();
    const chosen = await parts.chooseFolder(folder || parts.firstFolder());
    if (chosen === null) return ok(null);
    await parts.settings.write({ folder: chosen }).catch(() => undefined);
    if (format === 'markdown-folder') return writeMarkdownFolder(chosen, parts);
    const save = async (article: Article, path: string) => {
      const site = await parts.sites.writtenFor(article.language);
      return savePost(article, site, format, { path, mayReplace: false }, parts);
    };
    return ok(writeFiles(chosen, format, save));
  };

  return {
    'export.saveFile': async ({ articleId, format, fileName }) => {
      const article = await parts.articles.read(articleId);
      if (!article.ok) return article;
      const { name, extension } = FORMAT_DESCRIPTIONS[format];
      const { folder } = await parts.settings.read();
      const proposed = join(folder || parts.firstFolder(), safeFileName(fileName, extension));
      const chosen = await parts.chooseFile({ path: proposed, format: name, extension });
      if (chosen === null) return ok({ path: null });
      const path = withExtension(chosen, extension);
      const site = await parts.sites.writtenFor(article.value.language);
      const target = { path, mayReplace: path === chosen };
      const saved = await savePost(article.value, site, format, target, parts);
      if (!saved.ok) return saved;
      exportedLast = path;
      // Only a convenience: an export that is written does not fail for it.
      await parts.settings.write({ folder: dirname(path) }).catch(() => undefined);
      return ok({ path });
    },

    'export.show': async () => {
      if (exportedLast === null || !(await isThere(exportedLast))) return fail(EXPORT_GONE);
      parts.showInFolder(exportedLast);
      return ok(undefined);
    },

    'export.saveElsewhere': async ({ article }) => {
      const { name, extension } = ARTICLE_FILE;
      const proposed = join(parts.firstFolder(), safeFileName(article.headline || 'article', extension));
      const chosen = await parts.chooseFile({ path: proposed, format: name, extension });
      if (chosen === null) return ok({ path: null });
      const path = withExtension(chosen, extension);
      const saved = await saveExport(
        { path, mayReplace: path === chosen },
        JSON.stringify(article),
        parts.disk,
      );
      return saved.ok ? ok({ path: saved.value }) : saved;
    },

    'export.saveAll': async ({ selection, format }) => {
      const ids = await parts.idsOf(selection);
      if (!ids.ok) return ids;
      const writer = await begin(format);
      if (!writer.ok || writer.value === null) return writer.ok ? ok(null) : writer;
      const exported = await exportArticles(ids.value, writer.value, parts);
      if (exported.ok) exportedLast = exported.value.place;
      return exported;
    },

    'export.copy': async ({ articleId, format }) => {
      // A clipboard holds no Word document; Word takes HTML from it.
      const post = await render(articleId, format === 'word' ? 'classic-html' : format);
      if (!post.ok) return post;
      if (post.value.mediaType !== 'text/html') {
        await parts.copy({ text: post.value.text });
        return ok(undefined);
      }
      const plain = format === 'wordpress-blocks' ? post : await render(articleId, 'plain-text');
      if (!plain.ok) return plain;
      // WordPress's code editor takes plain text, and must get the blocks' markup there.
      await parts.copy({ html: post.value.text, text: plain.value.text });
      return ok(undefined);
    },
  };
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const EXPORT_GONE: Failure = {
  code: 'not-found',
  happened: 'The exported file is not where it was written any more.',
  safe: 'The article is safe in your library.',
  next: 'Look for the file where it was moved, or export again.',
};
