import { HeadingNode } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { articleHeadingTag } from '../../../../shared/article/blocks/index';
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

export const heading: EditorBlock = {
  extensions: [HeadingExtension],
  theme: { heading: { h2: css.h2, h3: css.h3, h4: css.h4 } },
};
