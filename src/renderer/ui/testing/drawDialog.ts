import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';

/** Draws a dialog in jsdom, which has neither a top layer nor a layout; answers with what takes it away. */
export async function drawDialog(dialog: ReactElement): Promise<() => Promise<void>> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
  HTMLElement.prototype.checkVisibility = () => true;
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  await act(async () => root.render(dialog));
  return async () => {
    await act(async () => root.unmount());
    place.remove();
    vi.unstubAllGlobals();
  };
}

/** What it says above its buttons. */
export const alertText = (): string => document.querySelector('dialog [role="alert"]')?.textContent ?? '';
