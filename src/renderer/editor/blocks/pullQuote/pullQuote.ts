import { defineExtension, ElementNode } from 'lexical';
import type { EditorBlock } from '../EditorBlock';
import { LineBlockKeysExtension } from '../lines/LineBlockKeysExtension';
import { LineBlockNode } from '../lines/LineBlockNode';
import css from './pullQuote.module.css';

export class PullQuoteNode extends LineBlockNode {
  override $config() {
    return this.config('pullquote', { extends: ElementNode });
  }

  override look() {
    return { tag: 'div', className: css.pullQuote, name: 'Pull quote' } as const;
  }
}

export const pullQuote: EditorBlock = {
  extensions: [
    LineBlockKeysExtension,
    defineExtension({ name: 'galley/pull-quote', nodes: [PullQuoteNode] }),
  ],
  theme: {},
};
