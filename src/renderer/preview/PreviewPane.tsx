import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PREVIEW_PATH } from '../../shared/site/previewPage';
import { Notice, Segments, Switch } from '../ui';
import css from './preview.module.css';
import { showMedium } from './showMedium';
import { useLivePage } from './useLivePage';
import { useSamePlace } from './useSamePlace';
import { scaleToFit, type Width, WIDTH_NAMES, WIDTHS } from './width';

const CHOICES = (Object.keys(WIDTHS) as Width[]).map((value) => ({ value, label: WIDTH_NAMES[value] }));

/** The article in the site's page, as the export writes it, as wide as a reader has it. */
export function PreviewPane() {
  const [width, setWidth] = useState<Width>('tablet');
  const [firstVisit, setFirstVisit] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const well = useRef<HTMLDivElement>(null);
  const { problem, onLoad } = useLivePage(frame, firstVisit, (page) => showMedium(page, width === 'print'));
  useSamePlace(frame);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    if (well.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(well.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page) showMedium(page, width === 'print');
  }, [width, firstVisit]);

  const scale = scaleToFit(width, room.width);
  return (
    <section className={css.pane} aria-label="Preview">
      <div className={css.bar}>
        <Segments<Width> label="Width" choices={CHOICES} value={width} onChange={setWidth} />
        <span className={css.grow} />
        <Switch label="First visit" isOn={firstVisit} onChange={setFirstVisit} />
      </div>
      {problem !== null && (
        <Notice kind="bad">
          The page cannot be drawn: {problem} Your text is safe. The page below is from before.
        </Notice>
      )}
      <div className={css.well}>
        <div ref={well} className={css.room}>
          <div className={css.page} style={{ width: WIDTHS[width] * scale, height: room.height }}>
            <iframe
              ref={frame}
              title="Preview"
              // Its scripts never run; its document can be patched from here.
              sandbox="allow-same-origin"
              src={PREVIEW_PATH}
              style={{ width: WIDTHS[width], height: room.height / scale, transform: `scale(${scale})` }}
              onLoad={() => {
                const page = frame.current?.contentDocument;
                if (page == null) return;
                makeInert(page);
                passKeysOn(page, frame.current);
                onLoad();
              }}
            />
          </div>
        </div>
      </div>
      <div className={css.foot}>
        <span>
          {WIDTHS[width]} pixels wide, shown at {Math.round(scale * 100)}%
        </span>
        <span className={css.same}>Same page as the export</span>
      </div>
    </section>
  );
}

/** What is pressed in the page is heard by the window, as Esc and every shortcut must be. */
function passKeysOn(page: Document, frame: HTMLIFrameElement | null): void {
  page.addEventListener('keydown', (event) => {
    if (frame?.dispatchEvent(new KeyboardEvent('keydown', event)) === false) event.preventDefault();
  });
}

/** A page to read, not to use: its links lead nowhere and its forms send nothing. */
function makeInert(page: Document): void {
  for (const kind of ['click', 'auxclick', 'submit', 'dragstart']) {
    page.addEventListener(kind, (event) => event.preventDefault(), { capture: true });
  }
}
