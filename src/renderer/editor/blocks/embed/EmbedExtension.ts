import { defineExtension } from 'lexical';
import { FieldsExtension } from '../fields/FieldsExtension';
import { EmbedNode } from './EmbedNode';

export const EmbedExtension = defineExtension({
  name: 'galley/embed',
  nodes: () => [EmbedNode],
  dependencies: [FieldsExtension],
});
