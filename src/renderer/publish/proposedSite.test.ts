import { expect, it } from 'vitest';
import type { PublishSite } from '../../shared/publish/publishing';
import { proposedSite, tellNoSite } from './proposedSite';

const site = (id: string, language: PublishSite['language']): PublishSite => ({
  ...{ id, name: id, language, connection: null },
});
const SITES = [site('lampwright', 'en'), site('harbour', 'en')];
const FILES = { id: 'dengta', name: '灯塔', publishBy: 'files' as const };
const NOTHING = { chosen: null, sentTo: null, writtenFor: null, language: 'zh-Hans' as const };

it('proposes what she chose, then where the article is, then what it is written for', () => {
  const writtenFor = { ...FILES, id: 'harbour', publishBy: 'wordpress' as const };
  expect(proposedSite(SITES, { ...NOTHING, writtenFor })?.id).toBe('harbour');
  expect(proposedSite(SITES, { ...NOTHING, writtenFor, sentTo: 'lampwright' })?.id).toBe('lampwright');
  expect(proposedSite(SITES, { ...NOTHING, chosen: 'harbour', sentTo: 'lampwright' })?.id).toBe('harbour');
});

it('proposes no English WordPress for what is written for a Chinese site of files, and says why', () => {
  const chinese = { ...NOTHING, writtenFor: FILES };
  expect(proposedSite(SITES, chinese)).toBeUndefined();
  expect(tellNoSite(SITES, undefined, chinese)).toMatch(
    /^Articles in Chinese, simplified are written for 灯塔, a site of files .* Choose one/,
  );
  const both = [...SITES, site('deng', 'zh-Hant')];
  expect(proposedSite(both, chinese)?.id).toBe('deng');
  expect(tellNoSite(both, both[2], chinese)).toMatch(/ Sent here, it goes to deng\.$/);
});

it('proposes nothing before it is known what the article is written for', () => {
  expect(proposedSite(SITES, NOTHING)).toBeUndefined();
  expect(tellNoSite(SITES, undefined, NOTHING)).toBeNull();
});

it('says that no site is a WordPress', () => {
  expect(tellNoSite([], undefined, NOTHING)).toMatch(/^None of your sites is a WordPress\./);
});
