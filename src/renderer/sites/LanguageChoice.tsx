import { type Language, LANGUAGE_NAMES, LANGUAGES } from '../../shared/article/language';
import { Segments } from '../ui';

const CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

export interface LanguageChoiceProps {
  label: string;
  value: Language;
  onChange(language: Language): void;
}

/** In which language the fields below it are. */
export function LanguageChoice({ label, value, onChange }: LanguageChoiceProps) {
  return <Segments<Language> label={label} choices={CHOICES} value={value} onChange={onChange} />;
}
