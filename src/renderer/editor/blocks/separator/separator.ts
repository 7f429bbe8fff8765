import { HorizontalRuleExtension } from '@lexical/extension';
import type { EditorBlock } from '../EditorBlock';
import { SeparatorKeysExtension } from './SeparatorKeysExtension';
import { SeparatorMarkExtension } from './separatorMark';
import css from './separator.module.css';

export const separator: EditorBlock = {
  extensions: [HorizontalRuleExtension, SeparatorKeysExtension, SeparatorMarkExtension],
  theme: { hr: css.separator, hrSelected: css.selected },
};
