import { safeUrl } from '../../source/safeUrl';
import type { Source } from '../../source/source';
import { sourceNumbers } from '../../source/sourceNumbers';
import type { RenderContext } from '../context';

/**
 * The article as schema.org's NewsArticle, in JSON that cannot end the element it stands in.
 * @param address where the page will stand, or ''
 */
export function newsArticleJson(headline: string, address: string, { article, site }: RenderContext): string {
  const quoted = sourceNumbers(article);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: given(article.standfirst),
    inLanguage: article.language,
    articleSection: given(article.section),
    keywords: article.tags.length === 0 ? undefined : article.tags,
    author: named('Person', article.byline),
    publisher: { '@type': 'Organization', name: site.name, url: site.address },
    dateCreated: article.createdAt,
    datePublished: article.publishedAt,
    dateModified: article.changedAt,
    url: given(address),
    mainEntityOfPage: given(address),
    citation: article.sources.filter((source) => quoted.has(source.id)).map(citation),
  };
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function citation(source: Source): object {
  return {
    '@type': 'CreativeWork',
    name: given(source.title),
    author: named('Person', source.author),
    publisher: named('Organization', source.outlet),
    url: safeUrl(source.url) ?? undefined,
    datePublished: given(source.published),
    inLanguage: source.language,
  };
}

function named(type: string, name: string): object | undefined {
  const known = given(name);
  return known === undefined ? undefined : { '@type': type, name: known };
}

function given(text: string): string | undefined {
  return text.trim() || undefined;
}
