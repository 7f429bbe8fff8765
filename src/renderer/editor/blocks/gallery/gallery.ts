import type { EditorBlock } from '../EditorBlock';
import { GalleryExtension } from './GalleryExtension';

export const gallery: EditorBlock = { extensions: [GalleryExtension], theme: {} };
