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

/** As she reads them. */
export const FIELD_NAMES: Record<ArticleField, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  section: 'Section',
  tags: 'Tags',
  slug: 'Slug',
  language: 'Language',
  status: 'Status',
};
