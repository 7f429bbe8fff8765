import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import css from './bars.module.css';

/** Notices, one under another, that leave the text most of the room however many they are: what is more of them scrolls. */
export function Bars({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const stack = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const observer = new ResizeObserver(() => setScrolls(current.scrollHeight > current.clientHeight + 1));
    observer.observe(current);
    // They come and go within the frame, which keeps its height once that is the most.
    if (stack.current !== null) observer.observe(stack.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={frame}
      className={css.bars}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': 'Notices' })}
    >
      <div ref={stack}>{children}</div>
    </div>
  );
}
