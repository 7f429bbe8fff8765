import { defineExtension } from 'lexical';
import { FieldsExtension } from '../fields/FieldsExtension';
import { GalleryNode } from './GalleryNode';

export const GalleryExtension = defineExtension({
  name: 'galley/gallery',
  nodes: () => [GalleryNode],
  dependencies: [FieldsExtension],
});
