import { expect, it } from 'vitest';
import type { HeldPost } from '../../shared/publish/heldPost';
import type { OnSite, Publication } from './publication';
import { elsewhereOf, isAt, isPlace, isVariant, onSiteAt, siteAddress, withOnSite } from './sitePlace';

const at = (root: string, formerly: string[] = []) => ({ root, formerly });
const A = at('https://a.example/wp-json/');
const B = at('https://b.example/wp-json/');

function onSite(root: string | undefined, link: string, postId = 5): OnSite {
  const held = { id: postId, link } as HeldPost;
  return {
    root,
    postId,
    sentAt: '2026-11-29T08:00:00.000Z',
    held,
    article: null,
    pictures: {},
    changed: null,
  };
}
const NONE: Publication = { schemaVersion: 1, sites: {}, receipts: [] };

it('knows a site by its address, whatever permalinks it has', () => {
  for (const root of ['', 'wp-json/', 'index.php/wp-json/', '?rest_route=/', 'index.php?rest_route=/'])
    expect(siteAddress(`https://a.example/two/${root}`)).toBe('https://a.example/two');
  expect(isPlace('https://a.example/?rest_route=/', A)).toBe(true);
  expect(isPlace('https://a.example/two/wp-json/', A)).toBe(false);
});

it('takes another WordPress for the same one on no account, unless the site itself led from it', () => {
  const plain = 'http://a.example/wp-json/';
  expect(isPlace(plain, A)).toBe(false);
  expect(isPlace(plain, at(A.root, [plain]))).toBe(true);
  expect(isVariant('http://www.a.example/wp-json/', A.root)).toBe(true);
  expect(isVariant('https://a.example:8443/wp-json/', A.root)).toBe(false);
});

it('finds what an older Galley sent by the address of its post', () => {
  const older = onSite(undefined, 'https://a.example/lamps/');
  expect([isAt(older, A), isAt(older, B)]).toEqual([true, false]);
  expect(isAt(older, at('https://a.example/two/wp-json/'))).toBe(false);
  expect(isAt(onSite(undefined, 'https://a.example.net/lamps/'), A)).toBe(false);
  expect(isAt({ ...older, held: null }, A)).toBe(false);
});

it('keeps what was sent to one while the site is another, and finds it again there', () => {
  const first = withOnSite(NONE, 'lampwright', A, onSite(undefined, 'https://a.example/lamps/'));
  expect(onSiteAt(first, 'lampwright', B)).toBeNull();
  const both = withOnSite(first, 'lampwright', B, onSite(undefined, 'https://b.example/lamps/', 8));
  expect(onSiteAt(both, 'lampwright', B)?.postId).toBe(8);
  expect(onSiteAt(both, 'lampwright', A)?.postId).toBe(5);
  const back = withOnSite(both, 'lampwright', A, onSite(undefined, 'https://a.example/lamps/', 6));
  expect(onSiteAt(back, 'lampwright', A)?.postId).toBe(6);
  expect(elsewhereOf(back, 'lampwright', A).map(({ postId }) => postId)).toEqual([8]);
});
