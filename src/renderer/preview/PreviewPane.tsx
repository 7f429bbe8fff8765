import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CardKind } from '../../shared/site/articleCards';
import { PREVIEW_PATH } from '../../shared/site/previewPage';
import { Notice, Segments, Switch } from '../ui';
import { CardView } from './CardView';
import css from './preview.module.css';
import { showAs } from './showAs';
import { SiteChoice } from './SiteChoice';
import { useLivePage } from './useLivePage';
import { useSamePlace } from './useSamePlace';
import { scaleToFit, type Width, WIDTH_NAMES, WIDTHS } from './width';

const CHOICES = (Object.keys(WIDTHS) as Width[]).map((value) => ({ value, label: WIDTH_NAMES[value] }));
type View = 'page' | CardKind;
const VIEWS: readonly { value: View; label: string }[] = [
  { value: 'page', label: 'Page' },
  { value: 'front', label: 'Front-page card' },
  { value: 'search', label: 'Search result' },
  { value: 'social', label: 'Social card' },
];

/** The article in the site's page, as the export writes it, as wide as a reader has it; or as a card. */
export function PreviewPane() {
  const [width, setWidth] = useState<Width>('tablet');
  const [view, setView] = useState<View>('page');
  const [isDark, setDark] = useState(false);
  const [firstVisit, setFirstVisit] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const well = useRef<HTMLDivElement>(null);
  const onDrawn = useSamePlace(frame);
  const { problem, onLoad } = useLivePage(frame, firstVisit, (page) => {
    showAs(page, { isPrint: width === 'print', isDark });
    onDrawn();
  });
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
    if (page) showAs(page, { isPrint: width === 'print', isDark });
  }, [width, isDark, firstVisit]);

  const isPage = view === 'page';
  const scale = scaleToFit(width, room.width);
  return (
    <section className={css.pane} aria-label="Preview">
      <div className={css.bar}>
        <Segments<View> label="View" choices={VIEWS} value={view} onChange={setView} />
        <SiteChoice />
      </div>
      <div className={css.bar}>
        {isPage && <Segments<Width> label="Width" choices={CHOICES} value={width} onChange={setWidth} />}
        <span className={css.grow} />
        <Switch label="Dark" isOn={isDark} onChange={setDark} />
        {isPage && <Switch label="First visit" isOn={firstVisit} onChange={setFirstVisit} />}
      </div>
      {problem !== null && (
        <Notice kind="bad">
          The page cannot be drawn: {problem} Your text is safe. The page below is from before.
        </Notice>
      )}
      <div className={css.well}>
        <div ref={well} className={css.room}>
          {view !== 'page' && <CardView kind={view} isDark={isDark} />}
          <div
            className={css.page}
            hidden={!isPage}
            style={{ width: WIDTHS[width] * scale, height: room.height }}
          >
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
        {isPage ? (
          <>
            <span>
              {WIDTHS[width]} pixels wide, shown at {Math.round(scale * 100)}%
            </span>
            <span className={css.same}>Same page as the export</span>
          </>
        ) : (
          <span>About as others show it; each site and engine has a look of its own</span>
        )}
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
