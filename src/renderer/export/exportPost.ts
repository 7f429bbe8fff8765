import type { Format } from '../../shared/export/format';
import type { Result } from '../../shared/lib/result';
import { currentArticle, notOnDisk, useArticleStore } from '../article';
import { call } from '../bridge';

const NOT_ON_DISK = notOnDisk('nothing was exported', 'export again once it is saved');

/** What is exported is what is on the disk; so the newest words go there first. */
async function savedArticleId(): Promise<Result<string>> {
  const isSaved = await useArticleStore.getState().flush();
  const article = currentArticle();
  return isSaved && article !== null ? { ok: true, value: article.id } : { ok: false, failure: NOT_ON_DISK };
}

/** Answers with the file's path, or null when she cancelled. */
export async function saveFile(format: Format, fileName: string): Promise<Result<string | null>> {
  const id = await savedArticleId();
  if (!id.ok) return id;
  const saved = await call('export.saveFile', { articleId: id.value, format, fileName });
  return saved.ok ? { ok: true, value: saved.value.path } : saved;
}

export async function copyPost(format: Format): Promise<Result<undefined>> {
  const id = await savedArticleId();
  return id.ok ? call('export.copy', { articleId: id.value, format }) : id;
}

/** Shows the file that was exported last in its folder, or says over the text that it is gone. */
export async function showExported(): Promise<void> {
  const shown = await call('export.show', undefined);
  if (!shown.ok) useArticleStore.getState().tell(shown.failure);
}

/** The article as HTML on the clipboard, for a mail or another system. */
export function copyAsHtml(): Promise<Result<undefined>> {
  return copyPost('classic-html');
}
