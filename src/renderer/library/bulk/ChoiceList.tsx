import { type ReactNode, useEffect, useRef } from 'react';
import { stepFocus } from '../../ui';
import css from './bulkPanel.module.css';

export interface ChoiceListProps<Value extends string> {
  choices: readonly { value: Value; label: string; mark?: ReactNode }[];
  onChoose(value: Value): void;
}

/** Buttons one under the other, walked with the arrow keys. */
export function ChoiceList<Value extends string>({ choices, onChoose }: ChoiceListProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);

  return (
    <div
      ref={list}
      className={css.choices}
      role="presentation"
      onKeyDown={(event) => stepFocus(event, 'ArrowUp', 'ArrowDown')}
    >
      {choices.map(({ value, label, mark }) => (
        <button key={value} type="button" onClick={() => onChoose(value)}>
          {mark}
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
