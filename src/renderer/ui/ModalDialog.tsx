import { type ReactNode, useEffect, useRef } from 'react';
import css from './dialog.module.css';

export interface ModalDialogProps {
  /** Its heading and accessible name. */
  title: string;
  children: ReactNode;
  /** Esc was pressed; the dialog stays until its parent takes it away. */
  onEscape(): void;
  isWide?: boolean;
}

/** A dialog over everything. The browser keeps the focus in it and gives it back to the opener at the end. */
export function ModalDialog({ title, children, onEscape, isWide = false }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-wide={isWide || undefined}
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
