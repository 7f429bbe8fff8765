import { JSDOM } from 'jsdom';

const NAMES = [
  ...[
    'DOMParser',
    'Node',
    'NodeFilter',
    'Element',
    'HTMLElement',
    'HTMLTableElement',
    'HTMLTableCellElement',
  ],
  ...['Comment', 'Text'],
] as const;

/** Gives this process what a window parses HTML with, beside Node's own connections. */
export function openReadingWindow(): void {
  const { window } = new JSDOM('');
  for (const name of NAMES) Object.assign(globalThis, { [name]: window[name] });
}
