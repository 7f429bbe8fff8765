import type { Target } from '../context';
import { asPublished } from '../html/asPublished';
import { pageAround, webPage } from './webPage';
import { wordpressBlocks } from './wordpressBlocks';

/**
 * The page for a theme that was made of a page by WordPress: its text is in the elements and classes that WordPress gives the post
 * that is sent, so that the site's own style sheet finds them.
 */
export const wordpressPage: Target = {
  isPost: true,
  blocks: {
    ...wordpressBlocks.blocks,
    // Its markup is somebody else's, and could run or load something.
    opaque: webPage.blocks.opaque,
  },
  document: (blocks, context) => {
    const post = wordpressBlocks.document(blocks, context);
    return pageAround(asPublished(post, context.siteNotes), '', context);
  },
};
