import { defineExtension } from 'lexical';
import { registerFiles } from './registerFiles';

export const PictureFilesExtension = defineExtension({
  name: 'galley/picture-files',
  register: registerFiles,
});
