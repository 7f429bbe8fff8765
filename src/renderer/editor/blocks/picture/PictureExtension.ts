import { defineExtension } from 'lexical';
import { FieldsExtension } from '../fields/FieldsExtension';
import { PictureNode } from './PictureNode';

export const PictureExtension = defineExtension({
  name: 'galley/picture',
  nodes: () => [PictureNode],
  dependencies: [FieldsExtension],
});
