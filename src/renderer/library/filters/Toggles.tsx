import { type ReactNode, useId } from 'react';
import css from './filterPanel.module.css';

export interface TogglesProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string; mark?: ReactNode }[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}

/** Any of a few. */
export function Toggles<Value extends string>({ label, choices, chosen, onChange }: TogglesProps<Value>) {
  const id = useId();
  return (
    <div className={css.group} role="group" aria-labelledby={id}>
      <p id={id} className={css.label}>
        {label}
      </p>
      <div className={css.toggles}>
        {choices.map(({ value, label: name, mark }) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen.includes(value)}
            onClick={() =>
              onChange(
                chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
              )
            }
          >
            {mark}
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
