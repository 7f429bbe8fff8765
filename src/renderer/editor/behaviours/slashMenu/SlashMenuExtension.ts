import { defineExtension } from 'lexical';

export const SlashMenuExtension = defineExtension({ name: 'galley/slash-menu' });
