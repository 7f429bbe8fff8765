import { vi } from 'vitest';

/** What is marked, by the names of the looks. */
export const highlights = new Map<string, Set<StaticRange>>();

/** Gives jsdom, which lays nothing out, the highlights of a browser. */
export function stubHighlights(): void {
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<StaticRange> {
      constructor(...ranges: StaticRange[]) {
        super(ranges);
      }
    },
  );
}
