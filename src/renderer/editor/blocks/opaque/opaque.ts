import { defineExtension } from 'lexical';
import type { EditorBlock } from '../EditorBlock';
import { FieldsExtension } from '../fields/FieldsExtension';
import { OpaqueNode } from './OpaqueNode';
import css from './opaque.module.css';

const OpaqueExtension = defineExtension({
  name: 'galley/opaque',
  nodes: () => [OpaqueNode],
  dependencies: [FieldsExtension],
});

/** With two lines of words. */
const HEIGHT = 148;

export const opaque: EditorBlock = {
  extensions: [OpaqueExtension],
  theme: {},
  estimate: (element) => (element.classList.contains(css.opaque ?? '') ? HEIGHT : null),
};
