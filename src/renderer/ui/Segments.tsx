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

/** One of a few, each with a line that says what it is; labelled above. */
export function RadioCards<Value extends string>(props: ChoicesProps<Value>) {
  const id = useId();
  return (
    <div>
      <p id={id} className={css.label}>
        {props.label}
      </p>
      <Radios {...props} className={css.cards} labelledBy={id} />
    </div>
  );
}

interface RadiosProps<Value extends string> extends ChoicesProps<Value> {
  className: string | undefined;
  /** The id of the label, where that is in sight. */
  labelledBy?: string;
}

function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { label, choices, value, isMissing, onChange, className, labelledBy } = props;
  const id = useId();
  return (
    <div
      className={className}
      role="radiogroup"
      aria-label={labelledBy === undefined ? label : undefined}
      aria-labelledby={labelledBy}
      aria-invalid={isMissing || undefined}
    >
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
