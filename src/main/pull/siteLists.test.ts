import { describe, expect, it } from 'vitest';
import type { SiteAnswer, SiteRequest } from '../wordpress';
import { type Asks, listPosts, readPosts } from './siteLists';

const ALL = { since: '', own: false, section: 0, words: '' };

/** A site that answers as the test says, and what it was asked. */
function siteThat(answers: (request: SiteRequest) => unknown): { site: Asks; asked: SiteRequest[] } {
  const asked: SiteRequest[] = [];
  const ask = (request: SiteRequest): Promise<SiteAnswer> => {
    asked.push(request);
    return Promise.resolve({ ok: true, value: answers(request) });
  };
  return { site: { host: 'site.example', ask }, asked };
}

const post = (id: number) => ({
  ...{ id, link: '', status: 'publish', slug: '', date_gmt: null, modified_gmt: '2026-11-01T00:00:00' },
  ...{ title: { raw: 'A post' }, content: { raw: '' }, excerpt: { raw: '' }, author: 1, featured_media: 0 },
  ...{ categories: [], tags: [], meta: [] },
});

describe('the list of posts', () => {
  it('ends where a site never says the end of it', async () => {
    const page = [{ id: 1, modified_gmt: '2026-11-01T00:00:00' }];
    for (const behind of [[], page]) {
      const { site, asked } = siteThat(({ query }) => (query?.['page'] === '1' ? page : behind));
      expect(await listPosts(ALL, 1, site)).toMatchObject({ ok: true, value: [{ id: 1 }] });
      expect(asked.length).toBeLessThan(30);
    }
  });

  it('goes on behind a page of which nothing is hers to see', async () => {
    const { site } = siteThat(({ query }) =>
      query?.['page'] === '2' ? [] : [{ id: Number(query?.['page']), modified_gmt: '2026-11-01T00:00:00' }],
    );
    const limited: Asks = {
      ...site,
      ask: (request) =>
        request.query?.['page'] === '4'
          ? Promise.resolve({ ok: false, refusal: { code: 'rest_post_invalid_page_number' } } as SiteAnswer)
          : site.ask(request),
    };
    const listed = await listPosts(ALL, 1, limited);
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([1, 3]);
  });
});

it('reads the posts beside one that is not as WordPress has posts', async () => {
  const { excerpt: _none, ...odd } = post(2);
  const { site } = siteThat(() => [post(1), odd, post(3)]);
  const read = await readPosts([1, 2, 3], site);
  expect(read.ok && read.value.map(({ id }) => id)).toEqual([1, 3]);
});
