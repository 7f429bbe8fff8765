import { HorizontalRuleNode } from '@lexical/extension';
import { $getNodeByKey, $getState, $setState, createState, defineExtension } from 'lexical';
import { SEPARATOR_MARKS, type SeparatorMark } from '../../../../shared/article/blocks/separator';

/** Part of the separator's node, so that it is saved and undone with it; a rule is not written. */
const markState = createState('mark', {
  parse: (value): SeparatorMark => SEPARATOR_MARKS.find((mark) => mark === value) ?? 'rule',
});

const $separatorMark = (separator: HorizontalRuleNode) => $getState(separator, markState);

export function $setSeparatorMark(separator: HorizontalRuleNode, mark: SeparatorMark): void {
  $setState(separator, markState, mark);
}

export function separatorName(separator: HorizontalRuleNode): string {
  return $separatorMark(separator) === 'dots' ? 'Separator of dots' : 'Separator';
}

/** Shows the mark of each separator to the style sheet, and says it to a screen reader. */
export const SeparatorMarkExtension = defineExtension({
  name: 'galley/separator-mark',
  register: (editor) =>
    editor.registerMutationListener(HorizontalRuleNode, (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (!(node instanceof HorizontalRuleNode) || element === null) continue;
          element.dataset['mark'] = $separatorMark(node);
          element.ariaLabel = separatorName(node);
        }
      });
    }),
});
