import {
  $getNodeByKey,
  $getState,
  $isTextNode,
  $setState,
  createCommand,
  createState,
  defineExtension,
  type LexicalCommand,
  TextNode,
} from 'lexical';
import { readLanguageTag } from '../../../../shared/article/runLanguage';

/** Asks for the dialog "Language of words" at the selection. */
export const EDIT_LANGUAGE_COMMAND: LexicalCommand<void> = createCommand('EDIT_LANGUAGE_COMMAND');

/** Part of the text's node, so that it is saved and undone with it. */
const langState = createState('lang', { parse: readLanguageTag });

export const $runLanguage = (text: TextNode): string | null => $getState(text, langState);

export function $setRunLanguage(text: TextNode, lang: string | null): void {
  $setState(text, langState, lang);
}

/** Gives the words of another language their `lang`: the browser's line breaks, faces and voices go by it. */
export const RunLanguageExtension = defineExtension({
  name: 'galley/run-language',
  register: (editor) =>
    editor.registerMutationListener(TextNode, (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          const text = mutation === 'destroyed' ? null : $getNodeByKey(key);
          if (!$isTextNode(text)) continue;
          const lang = $runLanguage(text) ?? '';
          const element = editor.getElementByKey(key);
          if (element === null || element.lang === lang) continue;
          if (lang === '') element.removeAttribute('lang');
          else element.lang = lang;
        }
      });
    }),
});
