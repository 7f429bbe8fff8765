import type { EditorBlock } from '../EditorBlock';
import css from './paragraph.module.css';

/** Lexical knows paragraphs by itself. */
export const paragraph: EditorBlock = { extensions: [], theme: { paragraph: css.paragraph } };
