import { escapeText } from '../lib/escapeHtml';
import type { Site } from './site';
import { texturize } from './texturize';

type Shower = Pick<Site, 'publishBy'>;

/** The markup of a post as the site shows it: WordPress curls straight marks, and a site of files shows what is there. */
export function asShown({ publishBy }: Shower, html: string): string {
  return publishBy === 'wordpress' ? texturize(html) : html;
}

/** The same of plain words, such as a headline. */
export function wordsAsShown(site: Shower, words: string): string {
  return asShown(site, escapeText(words))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}
