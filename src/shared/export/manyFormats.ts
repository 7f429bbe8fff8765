import { FORMAT_DESCRIPTIONS, type FormatDescription, FORMATS } from './format';

/** What many articles are written as at once: each format of one article, a file each, or all in one. */
export const MANY_FORMATS = [...FORMATS, 'wxr'] as const;
export type ManyFormat = (typeof MANY_FORMATS)[number];

export const MANY_FORMAT_DESCRIPTIONS: Record<ManyFormat, Pick<FormatDescription, 'name' | 'note'>> = {
  ...FORMAT_DESCRIPTIONS,
  wxr: {
    name: 'WordPress export file',
    note: 'All of them in one .xml (WXR), to take in under Tools, Import of a WordPress; pictures that no site has stand in a folder beside it',
  },
};
