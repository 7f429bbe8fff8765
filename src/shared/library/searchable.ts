import type { Article } from '../article/article';
import { blockText } from '../article/blockText';

export type SearchField =
  'headline' | 'standfirst' | 'body' | 'quotation' | 'source' | 'tags' | 'byline' | 'section';

/** A text of an article that is searched. No word goes from one into the next. */
export interface SearchableText {
  field: SearchField;
  text: string;
}

/** Every text of an article that is searched, in the order in which a hit is looked for. */
export function searchable(article: Article): SearchableText[] {
  const { headline, standfirst, byline, section, tags, sources, body } = article;
  const texts: SearchableText[] = [
    { field: 'headline', text: headline },
    { field: 'standfirst', text: standfirst },
  ];
  for (const block of body.root.children) {
    texts.push({ field: block.type === 'quotation' ? 'quotation' : 'body', text: blockText(block) });
  }
  for (const { outlet, author, title, url } of sources) {
    for (const text of [outlet, author, title, hostOf(url)]) texts.push({ field: 'source', text });
  }
  for (const tag of tags) texts.push({ field: 'tags', text: tag });
  texts.push({ field: 'byline', text: byline }, { field: 'section', text: section });
  return texts.filter(({ text }) => text !== '');
}

/** "kestrel.example": what she remembers of an address. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url.trim())?.[1] ?? '';
}
