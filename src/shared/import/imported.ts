import { z } from 'zod';
import { type Article, type Body, bodySchema } from '../article/article';
import type { Media } from '../media/media';
import { mediaNameSchema } from '../media/mediaSchema';
import { type Language, LANGUAGES } from '../article/language';
import { STATUSES } from '../article/status';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { type Source, sourceSchema } from '../source/source';

/** Endings of the files that can be imported, without their dots. */
export const IMPORT_ENDINGS = ['docx', 'md', 'markdown', 'html', 'htm', 'txt', 'xml'] as const;

/** What a text is written in. */
export type ImportForm = 'html' | 'markdown' | 'text';

/** What a file has that its text does not. */
export type FileLoss =
  | 'comment'
  | 'deletion'
  | 'hidden'
  /** Small letters over others, as pinyin stands over characters. */
  | 'reading'
  /** A number among words, as "Article 1", that a paragraph has by its list. */
  | 'label'
  /** One that only the font of the document draws. */
  | 'sign'
  | 'pageHead'
  | 'formula'
  | 'embed'
  | 'picture';

/** A picture of a file that is in the library now. */
export interface ImportedPicture {
  /** As it stands in the text. */
  address: string;
  media: Media;
}

/** A file as the text that it holds, before anything is made of it. */
export interface ImportedText {
  form: ImportForm;
  text: string;
  /** What the file calls itself, apart from its text; '' where it does not. */
  title: string;
  /** What else it says of itself. */
  fields: Partial<Pick<ImportedArticle, 'byline' | 'section' | 'tags'>>;
  /** What stands before the text of Markdown; null where nothing does. */
  front: FrontMatter | null;
  losses: Partial<Record<FileLoss, number>>;
  /** What is to be said of the reading of its letters, in a sentence; '' where that is sure. */
  readAs: string;
  /** Whether its letters say that its Chinese is traditional. */
  isTraditional: boolean;
  pictures: ImportedPicture[];
  /** The article of the library that this is a file of; null where there is none, and where a copy is wanted. */
  here: HereAlready | null;
  /** Which pictures the library did not take as they were, and why, in sentences; '' where it took all. */
  ofPictures: string;
}

/** What becomes of a file whose article is here already: that is left alone, or another is made. */
export const HERE_WAYS = ['leave', 'copy'] as const;
export type HereWay = (typeof HERE_WAYS)[number];

/** An article that is in the library already. */
export interface HereAlready {
  headline: string;
  isBinned: boolean;
  /** What its file would say now, to tell what was changed in the one that is read; null where nobody changed that. */
  now: WrittenNow | null;
}

/** An article, and its text as Galley writes it into a folder of Markdown. */
export interface WrittenNow {
  article: Article;
  text: string;
  pictures: ImportedPicture[];
}

/** The same before its pictures are taken in. */
export type FileText = Omit<ImportedText, 'pictures' | 'ofPictures' | 'here'>;

/** Files that she chose, to be read one by one. */
export interface ChosenFiles {
  token: string;
  names: string[];
}

/** A folder that she chose, to be read file by file. */
export interface FoundFolder extends ChosenFiles {
  /** What of it is not read: files of other kinds, links to other places, and folders that the system does not let be read. */
  others: number;
  links: number;
  unread: number;
  /** There is more Markdown in it, or deeper, than is read at once. */
  isCut: boolean;
}

/** How an article was kept where a file of it comes from; left out as far as the file does not say. */
export type FiledAs = Partial<
  Pick<
    Article,
    'id' | 'slug' | 'status' | 'createdAt' | 'changedAt' | 'publishedAt' | 'featured' | 'translationOf'
  >
>;

/** What an import makes an article of; the rest is as in any new one. */
export interface ImportedArticle {
  headline: string;
  standfirst: string;
  byline: string;
  section: string;
  tags: string[];
  language: Language;
  body: Body;
  sources: Source[];
  filed?: FiledAs | undefined;
}

const instant = z.iso.datetime();
const filedAsSchema: z.ZodType<FiledAs> = z.object({
  id: z.uuid().optional(),
  slug: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  createdAt: instant.optional(),
  changedAt: instant.optional(),
  publishedAt: instant.optional(),
  featured: mediaNameSchema.nullish(),
  translationOf: z.uuid().optional(),
});

const importedShape = z.object({
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  language: z.enum(LANGUAGES),
  body: bodySchema,
  sources: z.array(sourceSchema),
  filed: filedAsSchema.optional(),
});

export const importedArticleSchema: z.ZodType<ImportedArticle> = importedShape;

/** What the window reads of a post of a site; main knows the rest. */
export type ReadArticle = Pick<ImportedArticle, 'headline' | 'standfirst' | 'language' | 'body' | 'sources'>;

export const readArticleSchema: z.ZodType<ReadArticle> = importedShape.pick({
  ...{ headline: true, standfirst: true, language: true, body: true, sources: true },
});
