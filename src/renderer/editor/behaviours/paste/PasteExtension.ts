import { defineExtension } from 'lexical';

export const PasteExtension = defineExtension({ name: 'galley/paste' });
