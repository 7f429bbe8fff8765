import { FORMAT_DESCRIPTIONS, type FormatDescription, FORMATS } from './format';

/** What many articles are written as at once: each format of one article, a file each. */
export const MANY_FORMATS = FORMATS;
export type ManyFormat = (typeof MANY_FORMATS)[number];

export const MANY_FORMAT_DESCRIPTIONS: Record<ManyFormat, Pick<FormatDescription, 'name' | 'note'>> = {
  ...FORMAT_DESCRIPTIONS,
};
