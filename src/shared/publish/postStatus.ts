/** What a post is to be on the site, in WordPress's own words. */
export const POST_STATUSES = ['draft', 'pending', 'future', 'publish', 'private'] as const;
export type PostStatus = (typeof POST_STATUSES)[number];

export const POST_STATUS_NAMES: Record<PostStatus, string> = {
  draft: 'Draft on the site',
  pending: 'For review on the site',
  future: 'Published at a time',
  publish: 'Published',
  private: 'Private on the site',
};
