import type { Article } from '../../shared/article/article';
import { picturesOf } from '../../shared/article/picturesOf';
import { useArticleStore } from '../article';
import { SelectField } from '../ui';

const FIRST = 'first';
const NONE = 'none';

/** Which picture stands for the article on the site’s other pages. It is kept with the article. */
export function FeaturedField({ article }: { article: Article }) {
  const featured = useArticleStore((store) => store.article?.featured);
  const names = namesOf(article);
  if (names.size === 0) return null;
  const value = featured === null ? NONE : names.has(featured ?? '') ? (featured ?? FIRST) : FIRST;
  return (
    <SelectField
      label="Featured picture"
      choices={[
        { value: FIRST, label: 'The first picture' },
        ...[...names].map(([media, label]) => ({ value: media, label })),
        { value: NONE, label: 'None' },
      ]}
      value={value}
      onChange={(next) =>
        useArticleStore
          .getState()
          .edit({ featured: next === FIRST ? undefined : next === NONE ? null : next })
      }
    />
  );
}

/** Each picture by what is said of it first, with its number. */
function namesOf(article: Article): Map<string, string> {
  const names = new Map<string, string>();
  for (const { media, alt, caption } of picturesOf(article)) {
    if (names.has(media)) continue;
    const words = (alt || caption).trim();
    const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;
    names.set(media, `Picture ${names.size + 1}${short === '' ? '' : `: ${short}`}`);
  }
  return names;
}
