import { useId } from 'react';
import css from './dialog.module.css';
import { FieldFrame } from './FormField';

export interface SelectFieldProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** One of a list, labelled above. */
export function SelectField<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <FieldFrame label={label} id={id}>
      <select
        id={id}
        className={css.input}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
