import { vi } from 'vitest';
import { Checker } from '../Checker';
import type { ToChecker } from '../messages';
import { highlights, stubHighlights } from './stubHighlights';

/** The words that are spelt right. */
const RIGHT = new Set(
  'the a lamp is lit and harbor their of we use who light tax in Chinese here'.split(' '),
);
/** The texts that were sent to be checked. */
export const asked: string[] = [];

/** What an observer of what is in sight was asked to look at, and how it is told. */
const inSight = new Map<Element, (isIntersecting: boolean) => void>();
/** What is asked for is out of sight at first. */
let isHidden = false;

export function hideAtFirst(isSo: boolean): void {
  isHidden = isSo;
}

/** Brings an element that was asked for into sight, or out of it. */
export function show(element: Element, isSeen = true): void {
  inSight.get(element)?.(isSeen);
}

/** Gives jsdom, which has no highlights, threads and idle time, and lays nothing out, what a check needs. */
export function stubChecker(): void {
  stubHighlights();
  Element.prototype.checkVisibility = () => !isHidden;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly hear: (entries: object[]) => void) {}
      observe(target: Element): void {
        if (inSight.has(target)) return;
        inSight.set(target, (isIntersecting) => this.hear([{ target, isIntersecting }]));
        setTimeout(() => show(target, !isHidden));
      }
      unobserve(target: Element): void {
        inSight.delete(target);
      }
      disconnect(): void {
        inSight.clear();
      }
    },
  );
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      private readonly checker = new Checker(
        () =>
          Promise.resolve({
            correct: (word) => RIGHT.has(word) || RIGHT.has(word.toLowerCase()),
            suggest: (word) => [...RIGHT].filter((right) => right.length === word.length),
          }),
        (data) => this.dispatchEvent(new MessageEvent('message', { data })),
      );
      postMessage(message: ToChecker): void {
        if (message.kind === 'check') asked.push(...message.texts.map(({ text }) => text));
        void this.checker.hear(message);
      }
    },
  );
  vi.stubGlobal('galley', { call: () => Promise.resolve({ ok: true }), on: () => () => undefined });
}

/** The words under the looks of a name. */
export function painted(name = 'spelling'): string[] {
  return [...(highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const end = startContainer === endContainer ? endOffset : undefined;
    const start = startContainer.textContent?.slice(startOffset, end) ?? '';
    return start + (end === undefined ? (endContainer.textContent?.slice(0, endOffset) ?? '') : '');
  });
}
