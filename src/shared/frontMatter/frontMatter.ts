import type { Source } from '../source/source';
import type { FiledAs, ImportedArticle } from '../import/imported';

/** What stands before the text of an article in Markdown, as Galley reads it. */
export interface FrontMatter {
  fields: Partial<
    Pick<ImportedArticle, 'headline' | 'standfirst' | 'byline' | 'section' | 'tags' | 'language'>
  >;
  /** `featured` is the address of the picture there. */
  filed: FiledAs;
  /** The sources of an article that Galley wrote, to which its quotations refer by their ids; null for the file of another program. */
  sources: Source[] | null;
  /** What could not be read, in sentences. */
  remarks: string[];
}

/** Stands for no picture at all, where one could be named. */
export const NO_FEATURED = 'none';

/** How a quotation names its source in the text: the id, in signs that stand in an attribute of HTML. */
export function sourceMark(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/'/g, '%27');
}
