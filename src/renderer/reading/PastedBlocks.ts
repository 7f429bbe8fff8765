import type { Block } from '../../shared/article/blocks/index';
import type { Source } from '../../shared/source/source';

/** What a clipboard holds, in the article's own kinds, with the sources that its quotations name. */
export interface PastedBlocks {
  blocks: Block[];
  sources: Source[];
}
