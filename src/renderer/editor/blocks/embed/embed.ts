import { EACH_HAN } from '../../../../shared/article/passages';
import type { EditorBlock } from '../EditorBlock';
import { EmbedExtension } from './EmbedExtension';
import css from './embed.module.css';

/** A card but for its words, and a line of these; a Chinese letter is as wide as two. */
const CARD = 114;
const LINE = 20;
const LETTERS = 70;

export const embed: EditorBlock = {
  extensions: [EmbedExtension],
  theme: {},
  estimate(element) {
    if (!element.classList.contains(css.card ?? '')) return null;
    const words = element.querySelector<HTMLTextAreaElement>('[name=title]')?.value ?? '';
    const lines = words.replace(EACH_HAN, '  ').split('\n');
    return CARD + LINE * lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / LETTERS)), 0);
  },
};
