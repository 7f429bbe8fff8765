import { HorizontalRuleExtension } from '@lexical/extension';
import type { EditorBlock } from '../EditorBlock';
import { SelectedBlockKeysExtension } from '../SelectedBlockKeysExtension';
import { KeepSelectedExtension } from './KeepSelectedExtension';
import { SeparatorMarkExtension } from './separatorMark';
import css from './separator.module.css';

export const separator: EditorBlock = {
  extensions: [
    HorizontalRuleExtension,
    SelectedBlockKeysExtension,
    SeparatorMarkExtension,
    KeepSelectedExtension,
  ],
  theme: { hr: css.separator, hrSelected: css.selected },
};
