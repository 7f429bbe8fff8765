import { HeadingNode } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { HEADING_TAGS } from '../../../../shared/article/blocks/index';
import type { EditorBlock } from '../EditorBlock';
import css from './heading.module.css';

const HeadingExtension = defineExtension({
  name: 'galley/heading',
  nodes: [HeadingNode],
  register: (editor) =>
    editor.registerNodeTransform(HeadingNode, (node) => {
      const tag = articleHeadingTag(node.getTag());
      if (tag !== node.getTag()) node.setTag(tag);
    }),
});

/** The nearest heading that an article has: the headline is its h1, and nothing is smaller than h4. */
export function articleHeadingTag(tag: string): (typeof HEADING_TAGS)[number] {
  const found = HEADING_TAGS.find((known) => known === tag);
  return found ?? (tag === 'h1' ? 'h2' : 'h4');
}

export const heading: EditorBlock = {
  extensions: [HeadingExtension],
  theme: { heading: { h2: css.h2, h3: css.h3, h4: css.h4 } },
};
