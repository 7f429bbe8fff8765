import { $isLinkNode, AutoLinkNode, LinkNode } from '@lexical/link';
import { defineExtension, ElementNode, type LexicalNode, mergeRegister, TextNode } from 'lexical';
import type { EditorBlock } from '../EditorBlock';
import { KeptLinesKeysExtension } from '../lines/KeptLinesKeysExtension';
import { KeptLinesNode } from '../lines/LineBlockNode';
import css from './code.module.css';

export class CodeNode extends KeptLinesNode {
  override $config() {
    return this.config('code', { extends: ElementNode });
  }

  override look() {
    return { tag: 'pre', className: css.code, name: 'Code' } as const;
  }
}

function $isCodeNode(node: LexicalNode | null | undefined): node is CodeNode {
  return node instanceof CodeNode;
}

/** Code is words alone. */
function $dropFormat(text: TextNode): void {
  if (text.getFormat() !== 0 && $isCodeNode(text.getParent())) text.setFormat(0);
}

function $dropLink(link: LinkNode): void {
  if (!$isLinkNode(link) || !$isCodeNode(link.getParent())) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

const CodeExtension = defineExtension({
  name: 'galley/code',
  nodes: [CodeNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, $dropFormat),
      editor.registerNodeTransform(LinkNode, $dropLink),
      editor.registerNodeTransform(AutoLinkNode, $dropLink),
    ),
});

export const code: EditorBlock = { extensions: [KeptLinesKeysExtension, CodeExtension], theme: {} };
