import { $forEachSelectedTextNode } from '@lexical/selection';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState } from 'react';
import { languageName, RUN_LANGUAGES } from '../../../../shared/article/runLanguage';
import { announce, DialogButton, FormDialog, Gap, SelectField, Whole } from '../../../ui';
import { useBackToText } from '../useBackToText';
import { $runLanguage, $setRunLanguage, EDIT_LANGUAGE_COMMAND } from './RunLanguageExtension';

const NONE = '';

/** Opens the dialog "Language of words" for what is selected, or for the words of one language around the caret. */
export function RunLanguageEditing({ editor }: { editor: LexicalEditor }) {
  const [opened, setOpened] = useState<{ lang: string; hasWords: boolean } | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LANGUAGE_COMMAND,
        () => {
          setOpened($readSelected());
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  useBackToText(editor, opened !== null);

  if (opened === null) return null;
  const close = () => setOpened(null);
  return (
    <LanguageDialog
      {...opened}
      onClose={close}
      onSave={(lang) => {
        editor.update(() => $say(lang === NONE ? null : lang), { tag: HISTORY_PUSH_TAG });
        close();
        announce(lang === NONE ? 'Language of the article.' : `${languageName(lang)}.`);
      }}
    />
  );
}

interface LanguageDialogProps {
  lang: string;
  hasWords: boolean;
  onSave(lang: string): void;
  onClose(): void;
}

function LanguageDialog({ lang, hasWords, onSave, onClose }: LanguageDialogProps) {
  const [chosen, setChosen] = useState(lang);
  const tags = RUN_LANGUAGES.includes(lang) || lang === NONE ? RUN_LANGUAGES : [lang, ...RUN_LANGUAGES];
  const choices = tags
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return (
    <FormDialog
      title="Language of words"
      note={
        hasWords
          ? 'For words of another language within a line. Chinese in an English article is known by itself.'
          : 'Select the words first: there are none at the caret that are in another language.'
      }
      onSubmit={() => (hasWords ? onSave(chosen) : onClose())}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          <DialogButton look="solid">{hasWords ? 'Save language' : 'Back to the text'}</DialogButton>
        </>
      }
    >
      {hasWords && (
        <Whole>
          <SelectField
            label="Language"
            choices={[{ value: NONE, label: 'That of the text around' }, ...choices]}
            value={chosen}
            onChange={setChosen}
          />
        </Whole>
      )}
    </FormDialog>
  );
}

function $readSelected(): { lang: string; hasWords: boolean } {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { lang: NONE, hasWords: false };
  const [first] = selection.getNodes().filter($isTextNode);
  const lang = (first && $runLanguage(first)) ?? NONE;
  return { lang, hasWords: first !== undefined && (!selection.isCollapsed() || lang !== NONE) };
}

/** Without a selection, of all the words around the caret that are in its language. */
function $say(lang: string | null): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) {
    $forEachSelectedTextNode((text) => $setRunLanguage(text, lang));
    return;
  }
  const text = selection.focus.getNode();
  if ($isTextNode(text)) $setRunLanguage(text, lang);
}
