import { type Format, FORMAT_DESCRIPTIONS, type FormatDescription } from './format';

/** What many articles are written as at once: what other programs take many in, then each format of one article, a file each. */
export const MANY_FORMATS = [
  'markdown-folder',
  'wxr',
  'web-page',
  'wordpress-blocks',
  'classic-html',
  'plain-text',
  'word',
] as const satisfies readonly (Exclude<Format, 'markdown'> | 'markdown-folder' | 'wxr')[];
export type ManyFormat = (typeof MANY_FORMATS)[number];

export const MANY_FORMAT_DESCRIPTIONS: Record<ManyFormat, Pick<FormatDescription, 'name' | 'note'>> = {
  ...FORMAT_DESCRIPTIONS,
  'markdown-folder': {
    name: 'Markdown with front matter',
    note: 'A folder for site generators and note apps; “Import folder…” reads all of it again',
  },
  wxr: {
    name: 'WordPress export file',
    note: 'One .xml (WXR) a site, to take in under Tools, Import of a WordPress; pictures that no site has stand in a folder beside it',
  },
};
