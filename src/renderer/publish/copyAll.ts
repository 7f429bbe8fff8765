import { renderPost } from '../../shared/export/renderPost';
import { type Failure, ok, type Result } from '../../shared/lib/result';
import type { Site } from '../../shared/site/site';
import { currentArticle } from '../article';
import { copyPost } from '../export';
import { copyText } from '../ui';

/** Puts the whole article on the clipboard, to be pasted into the site by hand; answers with what was copied. */
export async function copyAll(site: Site | null): Promise<Result<string>> {
  const copied = await copyPost('wordpress-blocks');
  if (copied.ok) return ok(WHOLE);
  // What cannot be saved must be had here all the same.
  const article = currentArticle();
  if (article === null || site === null) return copied;
  const { text } = renderPost(article, site, 'wordpress-blocks', { pictures: () => null });
  return copyText(text, text) ? ok(WITHOUT_PICTURES) : { ok: false, failure: notCopied(copied.failure) };
}

const WHOLE =
  'Headline, standfirst, text and pictures are on the clipboard as WordPress blocks. Paste them into an empty post of the site.';
const WITHOUT_PICTURES =
  'Headline, standfirst and text are on the clipboard as WordPress blocks, as they stand in this window. Pictures are not: the article could not be saved first.';

function notCopied({ code, happened }: Failure): Failure {
  return {
    code,
    happened: `${happened} Nor could it be copied from this window.`,
    safe: 'Your text is safe in this window, and the clipboard is as it was.',
    next: 'Select the text in the article and copy it.',
  };
}
