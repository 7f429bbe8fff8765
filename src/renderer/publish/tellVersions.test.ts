import { expect, it } from 'vitest';
import type { OtherVersion } from '../../shared/publish/publishing';
import { tellVersions } from './tellVersions';

const version: OtherVersion = {
  ...{
    articleId: 'a',
    headline: '大雾封港',
    language: 'zh-Hans',
    siteId: 'lampwright',
    hasNewerWords: false,
  },
};

it('says of a version what it does not lead to, or still does, and how that is mended', () => {
  const written = { ...version, hasNewerWords: true };
  expect(tellVersions({ notLed: [version], stillLed: [] }).map(({ says }) => says)).toEqual([
    'The Chinese version, “大雾封港”, does not lead to this post yet. Send it again: then it does.',
  ]);
  expect(tellVersions({ notLed: [], stillLed: [written] }).map(({ says }) => says)).toEqual([
    'The Chinese version, “大雾封港”, still leads to this post, which readers do not find any more. Open it and send it again: then it does not.',
  ]);
});
