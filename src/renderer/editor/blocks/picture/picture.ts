import type { EditorBlock } from '../EditorBlock';
import { PictureExtension } from './PictureExtension';

export const picture: EditorBlock = { extensions: [PictureExtension], theme: {} };
