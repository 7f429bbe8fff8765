import { expect, test } from 'vitest';
import type { Connection } from '../../shared/publish/publishing';
import { offeredStatuses, proposedStatus, tellOnSite, tellStatusChange } from './offeredStatuses';

const connection = (publish: boolean): Connection => ({
  address: 'https://lampwright.example',
  login: 'ines',
  userName: 'Ines Marlow',
  may: { publish, upload: true, addSections: false, nameOthers: false, anyMarkup: false },
  hasPassword: true,
});

test('only who may publish is offered what readers see', () => {
  expect(offeredStatuses(connection(true))).toEqual(['draft', 'pending', 'future', 'publish']);
  expect(offeredStatuses(connection(false))).toEqual(['draft', 'pending']);
  expect(offeredStatuses(null)).toEqual(['draft', 'pending']);
});

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

test('a status of a plugin is told in its own word', () => {
  expect(tellOnSite('publish')).toBe('published');
  expect(tellOnSite('in-translation')).toBe('in-translation');
});
