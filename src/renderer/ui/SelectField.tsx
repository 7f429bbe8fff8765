import { useId } from 'react';
import css from './dialog.module.css';
import { FieldFrame } from './FormField';

export interface SelectFieldProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  /** The dialog opens with the focus on it, rather than on its first control. */
  isFirst?: boolean;
  /** What is to be known of it, under it. */
  hint?: string;
  onChange(value: Value): void;
}

/** One of a list, labelled above. */
export function SelectField<Value extends string>({
  label,
  choices,
  value,
  isFirst = false,
  hint,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <FieldFrame label={label} id={id}>
      <select
        id={id}
        className={css.input}
        value={value}
        data-first={isFirst || undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
    </FieldFrame>
  );
}
