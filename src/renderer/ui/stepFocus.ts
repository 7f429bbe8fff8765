import type { KeyboardEvent } from 'react';

/** Puts the focus on the control before or after the one that has it; at either end it stays. */
export function stepFocus(event: KeyboardEvent<HTMLElement>, back: string, on: string): void {
  const step = event.key === on ? 1 : event.key === back ? -1 : 0;
  if (step === 0) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')];
  const next = controls[controls.indexOf(event.target as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
