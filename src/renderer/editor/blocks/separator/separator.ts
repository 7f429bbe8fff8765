import { HorizontalRuleExtension } from '@lexical/extension';
import type { EditorBlock } from '../EditorBlock';
import { SeparatorKeysExtension } from './SeparatorKeysExtension';
import css from './separator.module.css';

export const separator: EditorBlock = {
  extensions: [HorizontalRuleExtension, SeparatorKeysExtension],
  theme: { hr: css.separator, hrSelected: css.selected },
};
