import type { Article } from '../../../../shared/article/article';
import { mediaOf, picturesOf } from '../../../../shared/article/picturesOf';
import { renderPost } from '../../../../shared/export/renderPost';
import type { PulledPicture } from '../../../../shared/import/pulled';
import { inFields } from '../../../../shared/publish/postFields';
import type { Site } from '../../../../shared/site/site';
import type { ATTRIBUTION_STYLES } from '../../../../shared/source/attribution';
import { readPost } from '../readPost';

/** Its furniture and looks are in no post. */
const SITE = { attribution: 'credit', theme: { markup: 'galley' } } as Site;

export function picturesFor(article: Article): PulledPicture[] {
  const shown = new Map(picturesOf(article).map((picture) => [picture.media, picture]));
  return mediaOf(article).map((name, at) => ({
    id: at + 11,
    url: `https://kestrel.example/up/${name}`,
    media: {
      ...{ name, fileName: '', bytes: 1, addedAt: '', alt: 'x', caption: 'y', credit: 'z', licence: '' },
      ...{ width: shown.get(name)?.width ?? 1, height: shown.get(name)?.height ?? 1 },
    },
  }));
}

export const contentOf = (article: Article, attribution: (typeof ATTRIBUTION_STYLES)[number]) =>
  renderPost(article, { ...SITE, attribution }, 'wordpress-blocks', {
    ...inFields(new Map(picturesFor(article).map(({ id, url, media }) => [media.name, { id, url }])), false),
  }).text.trim();

export function read(content: string, pictures: PulledPicture[] = [], changes = {}) {
  return readPost(
    {
      title: 'Gulls',
      content,
      excerpt: '',
      footnotes: null,
      language: '',
      pictures,
      versions: [],
      ...changes,
    },
    SITE,
  );
}
export const children = (content: string, pictures?: PulledPicture[]) =>
  read(content, pictures).article.body.root.children;
export const kinds = (content: string, pictures?: PulledPicture[]) =>
  children(content, pictures).map(({ type }) => type);
