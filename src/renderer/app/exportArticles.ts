import type { ManyFormat } from '../../shared/export/manyFormats';
import type { Selection } from '../../shared/library/selection';
import { useArticleStore } from '../article';
import { useExportArticlesStore } from '../export';
import { articleScopes, useBulkStore } from '../library';

/** Asks which articles go out of Galley, and as what; those selected are proposed. */
export async function openExportArticles(): Promise<void> {
  const scopes = await articleScopes();
  if (scopes.ok) useExportArticlesStore.getState().open(scopes.value);
  else useArticleStore.getState().tell(scopes.failure);
}

/** What is written is what is on the disk, so the newest words go there first; where they cannot, the bar over the text says so. */
export async function exportArticles(selection: Selection, format: ManyFormat): Promise<void> {
  if (await useArticleStore.getState().flush()) await useBulkStore.getState().exportAll(selection, format);
}
