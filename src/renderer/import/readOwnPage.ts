import { z } from 'zod';
import { LANGUAGES } from '../../shared/article/language';
import type { Source } from '../../shared/source/source';
import { cleanLink } from '../../shared/source/cleanLink';
import { parseJson } from '../../shared/lib/parseJson';
import type { PageParts } from './readPage';

const text = z.string().catch('');
const named = z.object({ name: text }).catch({ name: '' });
const citationSchema = z.object({
  name: text,
  author: named,
  publisher: named,
  url: text,
  datePublished: text,
  inLanguage: z.enum(LANGUAGES).catch('en'),
});
const newsSchema = z.object({
  '@type': z.literal('NewsArticle'),
  articleSection: text,
  keywords: z.array(z.string()).catch([]),
  author: named,
  citation: z.array(citationSchema).catch([]),
});

/** A page that Galley exported: its article and all that it says of it; null for any other. */
export function readOwnPage(body: HTMLElement): Pick<PageParts, 'root' | 'fields' | 'sources'> | null {
  const document = body.ownerDocument;
  const root = body.querySelector<HTMLElement>('main#article > article > .body');
  const opening = body.querySelector('main#article > article > header.opening');
  const news = newsSchema.safeParse(
    parseJson(document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''),
  );
  if (root === null || opening === null || !news.success) return null;
  const { author, articleSection, keywords, citation } = news.data;
  const wordsOf = (selector: string) => opening.querySelector(selector)?.textContent?.trim() ?? '';
  return {
    root,
    fields: {
      headline: wordsOf('h1'),
      standfirst: wordsOf('.standfirst'),
      byline: author.name,
      section: articleSection,
      tags: keywords,
    },
    sources: citation.map(sourceOf),
  };
}

function sourceOf(citation: z.infer<typeof citationSchema>): Partial<Omit<Source, 'id'>> {
  const { name, author, publisher, url, datePublished, inLanguage } = citation;
  return {
    url: cleanLink(url),
    title: name,
    author: author.name,
    outlet: publisher.name,
    published: datePublished,
    language: inLanguage,
  };
}
