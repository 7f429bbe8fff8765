import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement as h, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** Where the list stands and how many boxes of one height it has; all in CSS pixels. */
interface PlainList {
  box: { x: number; y: number; width: number; height: number };
  count: number;
  rowHeight: number;
}

/** What the bench calls: a virtual list of plain boxes, one number in each, alone in its page. */
interface PeerWindow {
  mountPlainList(list: PlainList): void;
}

function PlainBoxes({ box, count, rowHeight }: PlainList) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems().map(({ index, start }) =>
    h(
      'div',
      {
        key: index,
        style: {
          position: 'absolute',
          inset: '0 0 auto',
          height: rowHeight,
          transform: `translateY(${start}px)`,
        },
      },
      index,
    ),
  );
  return h(
    'div',
    {
      ref: scroller,
      role: 'listbox',
      'aria-label': 'Articles',
      style: {
        position: 'fixed',
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        overflow: 'hidden auto',
      },
    },
    h('div', { style: { position: 'relative', height: virtual.getTotalSize() } }, rows),
  );
}

(window as unknown as PeerWindow).mountPlainList = (list) => {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(h(PlainBoxes, list));
};
