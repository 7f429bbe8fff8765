import { type ReactNode, useEffect, useRef } from 'react';
import css from './dialog.module.css';
import { isTopmost, keepIn, openModally } from './dialogFocus';

export interface ModalDialogProps {
  /** Its heading and accessible name. */
  title: string;
  children: ReactNode;
  /** Esc was pressed; the dialog stays until its parent takes it away. */
  onEscape(): void;
  isWide?: boolean | undefined;
  /** As wide as three texts beside each other. */
  isBroad?: boolean | undefined;
}

/** A dialog over everything. The focus stays in it, and goes back to the opener at the end, or home where that is gone. */
export function ModalDialog({
  title,
  children,
  onEscape,
  isWide = false,
  isBroad = false,
}: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    return dialog.current === null ? undefined : openModally(dialog.current);
  }, []);
  // What had the focus may be gone with what is drawn now.
  useEffect(() => {
    if (dialog.current) keepIn(dialog.current);
  });
  useEffect(() => {
    // Until it has the focus again, her keys are nobody's.
    const onLostKey = (event: KeyboardEvent) => {
      if (event.target !== document.body || event.key !== 'Escape' || event.defaultPrevented) return;
      if (!dialog.current || !isTopmost(dialog.current)) return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', onLostKey);
    return () => document.removeEventListener('keydown', onLostKey);
  }, [onEscape]);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-wide={isWide || undefined}
      data-broad={isBroad || undefined}
      aria-label={title}
      onKeyDown={(event) => {
        // Esc of an input method belongs to it; a second Esc would otherwise close the dialog unasked.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      }}
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>
  );
}
