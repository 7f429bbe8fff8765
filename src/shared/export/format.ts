export const FORMATS = [
  'web-page',
  'wordpress-blocks',
  'classic-html',
  'markdown',
  'plain-text',
  'word',
] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatDescription {
  name: string;
  note: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
}

export const FORMAT_DESCRIPTIONS: Record<Format, FormatDescription> = {
  'web-page': {
    name: 'Web page',
    note: 'The whole page with its furniture, one .html file',
    extension: 'html',
    mediaType: 'text/html',
  },
  'wordpress-blocks': {
    name: 'WordPress blocks',
    note: 'Quotations as quote blocks with their credit, to paste into the site',
    extension: 'html',
    mediaType: 'text/html',
  },
  'classic-html': {
    name: 'Classic HTML',
    note: 'Plain markup for the classic editor and for other systems',
    extension: 'html',
    mediaType: 'text/html',
  },
  markdown: {
    name: 'Markdown',
    note: 'Quotations as > paragraphs, their sources as links',
    extension: 'md',
    mediaType: 'text/markdown',
  },
  'plain-text': {
    name: 'Plain text',
    note: 'Addresses in brackets after each quotation',
    extension: 'txt',
    mediaType: 'text/plain',
  },
  word: {
    name: 'Word document',
    note: 'Its pictures in it; headings, lists, quotations and footnotes as Word’s own',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};
