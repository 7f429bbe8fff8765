import { z } from 'zod';
import { type Code, codeSchema } from './code';
import { type Details, detailsSchema } from './details';
import { type Embed, embedSchema } from './embed';
import { type Gallery, gallerySchema } from './gallery';
import { type Heading, headingSchema } from './heading';
import { type List, listSchema } from './list';
import { type Note, noteSchema } from './note';
import { type Opaque, opaqueSchema } from './opaque';
import { type Paragraph, paragraphSchema } from './paragraph';
import { type Picture, pictureSchema } from './picture';
import { type Preformatted, preformattedSchema } from './preformatted';
import { type PullQuote, pullQuoteSchema } from './pullQuote';
import { type Quotation, quotationSchema } from './quotation';
import { type Separator, separatorSchema } from './separator';
import { type Table, tableSchema } from './table';
import { type Verse, verseSchema } from './verse';

export type { HeadingTag } from './heading';
export { articleHeadingTag } from './heading';
export type { List } from './list';
export type { Paragraph } from './paragraph';
export type { Embed } from './embed';
export type { Gallery } from './gallery';
export type { Opaque } from './opaque';
export type { Picture, ShownPicture } from './picture';
export type { Quotation } from './quotation';

/** A block of the body, in the shape that Lexical serializes. */
export type Block =
  | Paragraph
  | Heading
  | List
  | Separator
  | Quotation
  | PullQuote
  | Verse
  | Preformatted
  | Code
  | Note
  | Details
  | Picture
  | Gallery
  | Embed
  | Table
  | Opaque;
export type BlockKind = Block['type'];
type BlockOf<Kind extends BlockKind> = Extract<Block, { type: Kind }>;

export const BLOCK_SCHEMAS: { [Kind in BlockKind]: z.ZodType<BlockOf<Kind>> } = {
  paragraph: paragraphSchema,
  heading: headingSchema,
  list: listSchema,
  horizontalrule: separatorSchema,
  quotation: quotationSchema,
  pullquote: pullQuoteSchema,
  verse: verseSchema,
  preformatted: preformattedSchema,
  code: codeSchema,
  note: noteSchema,
  details: detailsSchema,
  picture: pictureSchema,
  gallery: gallerySchema,
  embed: embedSchema,
  table: tableSchema,
  opaque: opaqueSchema,
};

function isBlockKind(type: unknown): type is BlockKind {
  return typeof type === 'string' && Object.hasOwn(BLOCK_SCHEMAS, type);
}

/** Picks the schema by kind, so that an error names the field at fault and not every kind that did not fit. */
export const blockSchema: z.ZodType<Block> = z
  .looseObject({ type: z.string() })
  .transform((value, context) => {
    if (!isBlockKind(value.type)) {
      context.issues.push({ code: 'custom', message: `Unknown block kind ${value.type}`, input: value });
      return z.NEVER;
    }
    const parsed = BLOCK_SCHEMAS[value.type].safeParse(value);
    if (parsed.success) return parsed.data as Block;
    for (const issue of parsed.error.issues) {
      context.issues.push({ code: 'custom', path: issue.path, message: issue.message, input: value });
    }
    return z.NEVER;
  });
