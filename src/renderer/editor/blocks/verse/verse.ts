import { defineExtension, ElementNode } from 'lexical';
import type { EditorBlock } from '../EditorBlock';
import { KeptLinesKeysExtension } from '../lines/KeptLinesKeysExtension';
import { KeptLinesNode } from '../lines/LineBlockNode';
import css from './verse.module.css';

export class VerseNode extends KeptLinesNode {
  override $config() {
    return this.config('verse', { extends: ElementNode });
  }

  override look() {
    return { tag: 'pre', className: css.verse, name: 'Verse' } as const;
  }
}

export const verse: EditorBlock = {
  extensions: [KeptLinesKeysExtension, defineExtension({ name: 'galley/verse', nodes: [VerseNode] })],
  theme: {},
};
