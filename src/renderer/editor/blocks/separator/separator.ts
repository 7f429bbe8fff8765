import { HorizontalRuleExtension } from '@lexical/extension';
import type { EditorBlock } from '../EditorBlock';
import css from './separator.module.css';

export const separator: EditorBlock = {
  extensions: [HorizontalRuleExtension],
  theme: { hr: css.separator, hrSelected: css.selected },
};
