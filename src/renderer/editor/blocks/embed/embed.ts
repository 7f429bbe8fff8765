import type { EditorBlock } from '../EditorBlock';
import { EmbedExtension } from './EmbedExtension';

export const embed: EditorBlock = { extensions: [EmbedExtension], theme: {} };
