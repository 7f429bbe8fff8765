import { basename, dirname, extname } from 'node:path';
import type { Article } from '../../../shared/article/article';
import { ok, type Result } from '../../../shared/lib/result';
import { safePart } from '../../../shared/staticSite/safePart';
import type { Target } from '../../files';
import type { ArticlesWriter } from './ArticlesWriter';
import { FreeNames } from './FreeNames';
import { writeWxr, type WxrParts } from './writeWxr';

interface SiteFile {
  writer: ArticlesWriter;
  /** What is to be said of an article in it; null in the file that she named. */
  told: string | null;
}

/**
 * All articles in WordPress's own export, a file a site: what stands in one is of that site. That of the first article has the
 * name that she gave, and each other one a free name after it.
 */
export function writeWxrFiles(target: Target, parts: WxrParts): ArticlesWriter {
  const files = new Map<string, SiteFile>();
  const names = new FreeNames(dirname(target.path));

  async function fileFor(article: Article): Promise<SiteFile> {
    const { id, name } = await parts.siteFor(article);
    const known = files.get(id);
    if (known !== undefined) return known;
    const file: SiteFile = { writer: writeWxr(target, parts), told: null };
    if (files.size > 0) {
      const ending = extname(target.path);
      const stem = basename(target.path, ending);
      const path = await names.next(`${stem}-${safePart(name) || safePart(id) || 'site'}${ending}`);
      file.writer = writeWxr({ path, mayReplace: false }, parts);
      file.told = `It is written for ${name}, and is in “${basename(path)}” beside the file.`;
    }
    files.set(id, file);
    return file;
  }

  return {
    place: target.path,
    begin: async (article) => (await (await fileFor(article)).writer.begin?.(article)) ?? ok(undefined),
    async write(article) {
      const { writer, told } = await fileFor(article);
      const written = await writer.write(article);
      if (!written.ok || told === null) return written;
      return ok([...written.value, { what: told, where: '', isOfFile: true }]);
    },
    async finish() {
      let finished: Result<undefined> = ok(undefined);
      for (const { writer } of files.values()) {
        const one = await writer.finish();
        if (finished.ok) finished = one;
      }
      return finished;
    },
  };
}
