import { useId } from 'react';
import css from './choices.module.css';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** A line under the label, on cards. */
  note?: string;
}

export interface ChoicesProps<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  /** Null while none is chosen. */
  value: Value | null;
  /** She has to choose one first. */
  isMissing?: boolean;
  onChange(value: Value): void;
}

/** One of a few, side by side. */
export function Segments<Value extends string>(props: ChoicesProps<Value>) {
  return <Radios {...props} className={css.segments} />;
}

/** One of a few, each with a line that says what it is. */
export function RadioCards<Value extends string>(props: ChoicesProps<Value>) {
  return <Radios {...props} className={css.cards} />;
}

function Radios<Value extends string>(props: ChoicesProps<Value> & { className: string | undefined }) {
  const { label, choices, value, isMissing, onChange, className } = props;
  const id = useId();
  return (
    <div className={className} role="radiogroup" aria-label={label} aria-invalid={isMissing || undefined}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={id}
            aria-label={choice.label}
            aria-describedby={choice.note === undefined ? undefined : `${id}-${choice.value}`}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <b>{choice.label}</b>
            {choice.note !== undefined && <small id={`${id}-${choice.value}`}>{choice.note}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
