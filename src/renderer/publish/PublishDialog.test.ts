// @vitest-environment jsdom
import { act, createElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../../shared/lib/result';
import type { PublishState } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import { useSiteStore } from '../site';
import { alertText, drawDialog } from '../ui/testing/drawDialog';
import { PublishDialog } from './PublishDialog';
import { usePublishStore } from './publishStore';

vi.mock('../bridge', () => ({ call: () => new Promise(() => {}), listen: () => () => {} }));

const FAILURE: Failure = { code: 'not-found', happened: 'The site was refused.', safe: '', next: '' };
const WORDPRESS = { id: 'harbour', name: 'Harbour', language: 'zh-Hans', connection: null };
const STATE = { sites: [WORDPRESS], queue: [], unlisted: null, keepsPasswords: true };
const FILES = { id: 'files', name: 'Files', publishBy: 'files' } as Site;
let leave: () => Promise<void>;

beforeEach(async () => {
  usePublishStore.setState({ state: STATE as unknown as PublishState });
  useSiteStore.setState({ site: WORDPRESS as unknown as Site, failure: FAILURE });
  leave = await drawDialog(createElement(PublishDialog));
});
afterEach(() => leave());

it('says nothing of what another dialog could not do to a site', () => {
  expect(alertText()).toBe('');
});

it('says nothing of it either where the article is written for a site of files', async () => {
  await act(async () => useSiteStore.setState({ site: FILES }));
  expect(alertText()).toBe('');
});

it('says why there is no site to send to', async () => {
  await act(async () => useSiteStore.setState({ site: null }));
  expect(alertText()).toContain('The site was refused.');
});
