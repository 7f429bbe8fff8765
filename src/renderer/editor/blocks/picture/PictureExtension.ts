import { defineExtension } from 'lexical';
import { FieldsExtension } from '../fields/FieldsExtension';
import { PictureNode } from './PictureNode';
import { registerFiles } from './registerFiles';

export const PictureExtension = defineExtension({
  name: 'galley/picture',
  nodes: () => [PictureNode],
  dependencies: [FieldsExtension],
  register: registerFiles,
});
