import type { ShownPicture } from '../article/blocks/picture';
import { isChinese } from '../article/language';
import { picturesOf } from '../article/picturesOf';
import { safeUrl } from '../source/safeUrl';
import { onOneLine } from '../lib/onOneLine';
import { captionMarks } from '../media/captionMarks';
import { loseSaying, type RenderContext } from './context';

/** What a format needs of a picture. */
export interface DrawnPicture {
  /** Where the reader of this post finds it; null where it is gone. */
  src: string | null;
  /** Under which the site has it; null where it has none. */
  id: number | null;
  alt: string;
  caption: string;
  credit: string;
  licence: string;
  /** A safe address, or null. */
  link: string | null;
}

/** A part of a caption line; null for the signs between the others. */
export interface CaptionPart {
  text: string;
  of: 'caption' | 'credit' | 'licence' | null;
}

/** Reads a picture for a format, and notes what it lacks. */
export function drawPicture(picture: ShownPicture, context: RenderContext): DrawnPicture {
  const [alt, caption, credit, licence] = [picture.alt, picture.caption, picture.credit, picture.licence].map(
    onOneLine,
  ) as [string, string, string, string];
  const src = context.pictures(picture.media);
  const link = safeUrl(picture.link);
  const name = pictureName(picture, context);
  if (src === null)
    loseSaying(context, `${name} is no longer in the library’s folder, so only its words are here.`);
  if (credit === '') loseSaying(context, `${name} has no credit.`);
  if (alt === '')
    loseSaying(context, `${name} has no alt text, so those who do not see it hear nothing of it.`);
  if (link === null && picture.link.trim() !== '')
    loseSaying(
      context,
      `${name} leads nowhere, since its address is not one that Galley links: ${picture.link.trim().slice(0, 80)}`,
    );
  return { src, id: context.pictureIds(picture.media), alt, caption, credit, licence, link };
}

/** "Picture 2", or "Picture 3 of the gallery" whose first words stand beside it. */
export function pictureName(picture: ShownPicture, { article, block }: RenderContext): string {
  if (block?.type === 'gallery') return `Picture ${block.pictures.indexOf(picture) + 1} of the gallery`;
  return `Picture ${picturesOf(article).indexOf(picture) + 1}`;
}

/** Caption, credit and licence in one line: "Caption (credit, licence)". */
export function captionParts(
  { caption, credit, licence }: DrawnPicture,
  { article }: RenderContext,
): CaptionPart[] {
  const [open, comma, close] = captionMarks(isChinese(article.language));
  const said: CaptionPart[] = [
    { text: credit, of: 'credit' },
    { text: licence, of: 'licence' },
  ];
  const rights = said
    .filter(({ text }) => text !== '')
    .flatMap((part, at): CaptionPart[] => (at === 0 ? [part] : [{ text: comma, of: null }, part]));
  if (caption === '') return rights;
  const words: CaptionPart = { text: caption, of: 'caption' };
  return rights.length === 0
    ? [words]
    : [words, { text: open, of: null }, ...rights, { text: close, of: null }];
}

/** The same as text; `set` puts each into its element. */
export function captionLine(
  drawn: DrawnPicture,
  context: RenderContext,
  set: (words: string, of: 'caption' | 'credit' | 'licence') => string,
): string {
  return captionParts(drawn, context)
    .map(({ text, of }) => (of === null ? text : set(text, of)))
    .join('');
}

/** All of its words, for a reader who does not get it: "[Picture: alt. Caption (Credit)]". */
export function pictureInWords(
  drawn: DrawnPicture,
  context: RenderContext,
  set: (words: string) => string,
): string {
  const [name, colon, stop] = {
    en: ['Picture', ': ', '. '],
    'zh-Hans': ['图片', '：', '。'],
    'zh-Hant': ['圖片', '：', '。'],
  }[context.article.language] as [string, string, string];
  const alt = drawn.alt === '' ? '' : set(drawn.alt);
  const line = captionLine(drawn, context, set);
  const between = /[.!?…。！？]$/.test(drawn.alt) ? (isChinese(context.article.language) ? '' : ' ') : stop;
  const words = alt === '' || line === '' ? alt + line : alt + between + line;
  return words === '' ? `[${name}]` : `[${name}${colon}${words}]`;
}
