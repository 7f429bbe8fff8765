import { defineExtension, ElementNode } from 'lexical';
import type { EditorBlock } from '../EditorBlock';
import { KeptLinesKeysExtension } from '../lines/KeptLinesKeysExtension';
import { KeptLinesNode } from '../lines/LineBlockNode';
import css from './preformatted.module.css';

export class PreformattedNode extends KeptLinesNode {
  override $config() {
    return this.config('preformatted', { extends: ElementNode });
  }

  override look() {
    return { tag: 'pre', className: css.preformatted, name: 'Preformatted' } as const;
  }
}

export const preformatted: EditorBlock = {
  extensions: [
    KeptLinesKeysExtension,
    defineExtension({ name: 'galley/preformatted', nodes: [PreformattedNode] }),
  ],
  theme: {},
};
