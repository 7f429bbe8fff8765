import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, type ButtonProps } from './Button';
import { EDGE_PX, placeBeside } from './placeBeside';
import css from './popover.module.css';

export interface PopoverButtonProps extends Omit<ButtonProps, 'children' | 'onClick'> {
  /** What stands on the button. */
  children: ReactNode;
  /** The accessible name of what it opens. */
  title: string;
  /** What it opens; drawn only while it is open. `close` closes it, and the focus goes back to what had it. */
  panel(close: () => void): ReactNode;
}

/** Room between the button and what it opens, in CSS pixels. */
const GAP_PX = 4;

/** A button that opens a small panel beside it; a click elsewhere or Esc closes the panel. */
export function PopoverButton({ children, title, panel: drawn, ...rest }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  // Before what is in it takes the focus, which nothing hidden can.
  useLayoutEffect(() => {
    if (!isOpen || popover.current === null || button.current === null) return;
    popover.current.showPopover();
    placePanel(popover.current, button.current);
  }, [isOpen]);

  function open(): void {
    opener.current = document.activeElement;
    setIsOpen(true);
  }

  function close(): void {
    popover.current?.hidePopover();
    const back = opener.current?.isConnected === true ? opener.current : button.current;
    if (back instanceof HTMLElement) back.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // What is behind it must not close with it.
    event.stopPropagation();
    event.preventDefault();
    close();
  }

  return (
    <>
      <Button
        {...rest}
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : open())}
      >
        {children}
      </Button>
      {isOpen && (
        <div
          ref={popover}
          id={id}
          popover="auto"
          role="dialog"
          aria-label={title}
          className={css.panel}
          onKeyDown={onKeyDown}
          onToggle={(event) => event.newState === 'closed' && setIsOpen(false)}
        >
          {drawn(close)}
        </div>
      )}
    </>
  );
}

/** Under the button, or over it where there is more room. */
function placePanel(panel: HTMLElement, button: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const isBelow = box.bottom < window.innerHeight / 2;
  const room = isBelow ? window.innerHeight - box.bottom : box.top;
  panel.style.maxHeight = `${room - GAP_PX - EDGE_PX}px`;
  placeBeside(panel, box, { gap: GAP_PX, isBelow });
}
