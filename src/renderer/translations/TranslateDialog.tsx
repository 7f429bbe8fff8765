import { useState } from 'react';
import { type Language, LANGUAGE_NAMES } from '../../shared/article/language';
import { DialogButton, FormDialog, Gap, SelectField, Whole } from '../ui';

export interface TranslateDialogProps {
  /** At least one. */
  languages: readonly Language[];
  onTranslate(language: Language): void;
  onClose(): void;
}

/** Into which language the open article is to be translated. */
export function TranslateDialog({ languages, onTranslate, onClose }: TranslateDialogProps) {
  const [chosen, setChosen] = useState(languages[0]!);
  return (
    <FormDialog
      title="Translate"
      note="A new draft with everything that stands in this article, to be written over in the other language: its words, its quotations with their sources, pictures and footnotes. The two are linked."
      onSubmit={() => onTranslate(chosen)}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          <DialogButton look="solid">Make draft</DialogButton>
        </>
      }
    >
      <Whole>
        <SelectField<Language>
          label="Language"
          isFirst
          choices={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={chosen}
          onChange={setChosen}
        />
      </Whole>
    </FormDialog>
  );
}
