import { countOf } from '../../../shared/lib/countOf';
import { tellRefused } from '../../../shared/media/tellRefused';
import type { WholePost } from '../SiteReader';
import type { WxrEntry } from './ItemReader';
import type { TakenPictures } from './takeBeside';

/** An entry of an export as a post of the site, with what of it has no place in an article. */
export function postOfEntry(
  entry: WxrEntry,
  authors: ReadonlyMap<string, string>,
  pictures: TakenPictures,
  language: string,
): WholePost {
  const { id, link, status, slug, title, content, excerpt, footnotes, creator } = entry;
  return {
    post: {
      ...{ id, link, status, slug, title, content, excerpt, footnotes, language },
      ...{ date_gmt: entry.date, modified_gmt: entry.modified },
      ...{ author: 0, featured_media: 0, categories: [], tags: [], isLocked: entry.password !== '' },
    },
    byline: (authors.get(creator) ?? creator).trim(),
    sections: entry.sections,
    tags: entry.tags,
    pictures: pictures.taken,
    remarks: remarksOf(entry, pictures),
  };
}

function remarksOf(entry: WxrEntry, { taken, refused }: TakenPictures): string[] {
  const { content, otherTerms, fields, comments, isSticky } = entry;
  const images = new Set(Array.from(content.matchAll(/<img\s[^>]*?src="([^"]*)"/g), ([, src = '']) => src));
  for (const url of [...taken.map((picture) => picture.url), ...refused.keys()]) images.delete(url);
  const away = images.size;
  return [
    ...(refused.size === 0 ? [] : [tellRefused([...refused.values()])]),
    ...(away === 0
      ? []
      : [
          `${countOf(away, 'picture')} ${away === 1 ? 'is' : 'are'} not in the file: the article has ${away === 1 ? 'its address' : 'their addresses'}, and nothing was fetched.`,
        ]),
    ...(otherTerms.length === 0
      ? []
      : [`On the site it is filed under more than a section and tags: ${listed(otherTerms)}.`]),
    ...(fields.length === 0 ? [] : [`What others keep with the post stays in the file: ${listed(fields)}.`]),
    ...(comments === 0
      ? []
      : [`${countOf(comments, 'comment')} ${comments === 1 ? 'stays' : 'stay'} in the file.`]),
    ...(isSticky ? ['On the site it stands before the others.'] : []),
  ];
}

const MOST_LISTED = 10;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const some = names
    .slice(0, MOST_LISTED)
    .map((name) => (name.length > 80 ? `${name.slice(0, 80)}…` : name))
    .join(', ');
  return more > 0 ? `${some} and ${more} more` : some;
}
