import type { Article } from '../article/article';
import { firstWords } from '../article/blockText';
import { picturesOf } from '../article/picturesOf';
import type { Remark } from '../export/post';

/** What WordPress takes out of the markup of users whom it does not let write any: elements, attributes. */
const FILTERED =
  /<(script|style|iframe|object|embed|svg|time|form|input|select|textarea|canvas|math)\b|\s(srcset|hreflang|on[a-z]+)=/i;

/**
 * What a site would take out of a post of an author or contributor, as far as Galley can know before: a “<” in an alt
 * text spoils the whole picture, and a block that came from a site may hold markup that only editors may write.
 */
export function filteredMarks(article: Article): Remark[] {
  const pictures = picturesOf(article).flatMap(({ alt }) =>
    alt.includes('<')
      ? [
          {
            what: 'From this user the site spoils a picture whose alt text has a “<”. Write it in words.',
            where: firstWords(alt),
          },
        ]
      : [],
  );
  const blocks = article.body.root.children.flatMap((block) => {
    if (block.type !== 'opaque') return [];
    const found = FILTERED.exec(block.markup);
    const name = found?.[1] ?? found?.[2];
    return name === undefined
      ? []
      : [
          {
            what: `From this user the site takes “${name.toLowerCase()}” out of a block that came from it. Have an editor send the article.`,
            where: '',
          },
        ];
  });
  return [...pictures, ...blocks];
}
