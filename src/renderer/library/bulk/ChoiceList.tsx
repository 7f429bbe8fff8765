import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import css from './bulkPanel.module.css';

export interface ChoiceListProps<Value extends string> {
  choices: readonly { value: Value; label: string; note?: string; mark?: ReactNode }[];
  onChoose(value: Value): void;
}

/** Buttons one under the other, walked with the arrow keys. */
export function ChoiceList<Value extends string>({ choices, onChoose }: ChoiceListProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div ref={list} className={css.choices} role="presentation" onKeyDown={onKeyDown}>
      {choices.map(({ value, label, note, mark }) => (
        <button key={value} type="button" onClick={() => onChoose(value)}>
          {mark}
          <span>
            {label}
            {note !== undefined && <small>{note}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
