/** What she edits of an article outside its text and its sources, in the order in which it is told. */
export const ARTICLE_FIELDS = [
  'headline',
  'standfirst',
  'byline',
  'section',
  'tags',
  'slug',
  'language',
  'status',
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];
