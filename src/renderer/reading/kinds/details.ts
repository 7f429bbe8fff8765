import { type HtmlKind, plainIn } from './HtmlKind';

/** One that holds more than paragraphs is read unfolded, so that nothing in it loses its kind. */
export const details: HtmlKind = {
  is: (_, tagName) => tagName === 'DETAILS',
  read: (element, around, walk) => {
    const summary = element.querySelector(':scope > summary');
    if (summary !== null) element.prepend(summary);
    const blocks = walk.blocksIn(element, plainIn(element, around));
    const paragraphs = blocks.filter((block) => block.type === 'paragraph');
    if (summary === null || paragraphs.length < blocks.length) return blocks;
    return paragraphs.length > 0 ? [{ type: 'details', children: paragraphs }] : [];
  },
};
