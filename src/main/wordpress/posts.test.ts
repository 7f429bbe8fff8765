import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/lib/result';
import { placePost, removePlaced } from './posts';
import { SiteClient } from './SiteClient';

const KEY = 'galley-0197';
const post = (id: number, slug: string, raw = '', status = 'draft') => ({
  id,
  slug,
  status,
  content: { raw },
});

/** A site that answers any search for posts with all of these, and whatever else it is asked with one. */
function site(posts: object[], made: object = {}) {
  const asked: string[] = [];
  const fetched = (address: string | URL | Request, init?: RequestInit) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address);
    asked.push(`${init?.method ?? 'GET'} ${pathname.replace('/wp-json/wp/v2/', '')}`);
    const isSearch = init?.method === 'GET' && pathname.endsWith('/posts');
    return Promise.resolve(Response.json(isSearch ? posts : made));
  };
  const client = new SiteClient(
    { name: '', root: 'https://lamp.example/wp-json/', login: 'mara', password: 'abcd' },
    fetched,
  );
  return { client, asked };
}

it('takes away only empty drafts of its own key, whatever the site answers', async () => {
  const { client, asked } = site([
    post(3, 'a-colleagues-draft'),
    post(4, KEY, '<p>Somebody goes on here.</p>'),
    post(5, KEY, '', 'publish'),
    post(6, KEY),
    post(9, KEY),
  ]);
  expect(await removePlaced(KEY, 9, client)).toEqual(ok(undefined));
  expect(asked).toEqual(['GET posts', 'DELETE posts/6']);
});

it('goes on in no post of another key', async () => {
  const { client, asked } = site([post(3, 'a-colleagues-draft')]);
  await placePost(KEY, 'Tides', client, true);
  expect(asked).toEqual(['GET posts', 'POST posts']);
});

describe('the answer to a new draft', () => {
  const whole = (slug: string, content: string, status: string) => ({
    ...{ ...post(7, slug, content, status), link: '', date_gmt: null, modified_gmt: '' },
    ...{ title: { raw: 'Tides' }, excerpt: { raw: '' } },
  });
  const place = (made: object) => placePost(KEY, 'Tides', site([], made).client, false);

  it('is taken where it is an empty draft, also of a slug that the site has changed', async () => {
    expect(await place(whole(KEY, '', 'draft'))).toMatchObject({ value: { id: 7 } });
    expect(await place(whole(`desk-${KEY}`, '', 'draft'))).toMatchObject({ value: { id: 7 } });
  });

  it.each([
    ['is published', whole('a-colleagues-post', '', 'publish')],
    ['has words', whole(KEY, '<p>Somebody writes here.</p>', 'draft')],
  ])('is refused where the post %s, and nothing is sent into it', async (_what, made) => {
    expect(await place(made)).toMatchObject({
      failure: { code: 'site-fault', safe: expect.stringContaining('Nothing was sent into that post') },
    });
  });
});
