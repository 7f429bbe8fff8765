import { expect, test } from 'vitest';
import type { Connection } from '../../shared/publish/publishing';
import { statusByNow } from '../../shared/publish/statusByNow';
import { offeredStatuses, proposedStatus, tellOnSite, tellStatusChange } from './offeredStatuses';

const connection = (publish: boolean): Connection => ({
  address: 'https://lampwright.example',
  login: 'ines',
  userName: 'Ines Marlow',
  may: { publish, upload: true, addSections: false, nameOthers: false, anyMarkup: false },
  hasPassword: true,
});

test('only who may publish is offered what readers see', () => {
  expect(offeredStatuses(connection(true))).toEqual(['draft', 'pending', 'future', 'publish', 'private']);
  expect(offeredStatuses(connection(false))).toEqual(['draft', 'pending']);
  expect(offeredStatuses(null)).toEqual(['draft', 'pending']);
});

const NOW = new Date('2026-11-29T10:00:00Z');

test('what the post is on the site is proposed, where it is offered', () => {
  const all = offeredStatuses(connection(true));
  expect(proposedStatus(all, 'publish')).toBe('publish');
  expect(proposedStatus(all, null)).toBe('draft');
  expect(proposedStatus(all, 'trash')).toBe('draft');
  expect(proposedStatus(offeredStatuses(null), 'publish')).toBe('draft');
});

test('taking a post from its readers is said before', () => {
  expect(tellStatusChange('publish', 'draft', 'Lampwright')).toMatch(/do not see it any more\.$/);
  expect(tellStatusChange('publish', 'future', 'Lampwright')).toMatch(/any more until that time\.$/);
  expect(tellStatusChange('publish', 'publish', 'Lampwright')).toBeNull();
  expect(tellStatusChange('draft', 'publish', 'Lampwright')).toBeNull();
  expect(tellStatusChange(null, 'draft', 'Lampwright')).toBeNull();
});

test('a private post stays private, and that it does not is said before', () => {
  const offered = offeredStatuses(connection(true));
  expect(proposedStatus(offered, 'private')).toBe('private');
  expect(tellStatusChange('private', 'private', 'Lampwright')).toBeNull();
  // Who may not publish cannot keep it so.
  expect(proposedStatus(offeredStatuses(connection(false)), 'private')).toBe('draft');
  expect(tellStatusChange('private', 'draft', 'Lampwright')).toBe(
    'On Lampwright the post is private now. Sent like this, it is that no longer.',
  );
  expect(tellStatusChange('in-translation', 'draft', 'Lampwright')).toContain('in-translation now');
});

test('a status of a plugin is told in its own word', () => {
  expect(tellOnSite({ status: 'publish', date: null }, NOW)).toBe('published');
  expect(tellOnSite({ status: 'in-translation', date: null }, NOW)).toBe('in-translation');
});

test('a scheduled post is told with its time, and as published once that has come', () => {
  const post = { status: 'future', date: '2026-11-29T10:30:00Z' };
  expect(statusByNow(post, NOW)).toBe('future');
  expect(tellOnSite(post, NOW)).toMatch(/^to be published on 29 Nov 2026, \d\d:30$/);
  const later = new Date('2026-11-29T10:30:00Z');
  expect(statusByNow(post, later)).toBe('publish');
  expect(tellOnSite(post, later)).toMatch(/: the site has done so by now, unless that was changed there$/);
});
