import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { EDGE_PX, placeBeside } from '../ui';
import css from './checkMenu.module.css';
import { useChecksStore } from './checksStore';
import { ownWordOf } from './ownWordOf';
import { closeFinding, nameFinding, openHeld, type OpenFinding, replaceFinding, useWalk } from './walk';

/** Room between the word and the menu, in CSS pixels. */
const GAP_PX = 6;

/** What can be done about the word that she is at. */
export function CheckMenu() {
  const open = useWalk((walk) => walk.open);
  return open && <OpenMenu open={open} />;
}

function OpenMenu({ open }: { open: OpenFinding }) {
  const { finding, words, box, suggestions, heldIn } = open;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const isSpelling = finding.kind === 'spelling';
  const canReplace = open.text.canReplace();
  const why = whyOf(open, canReplace);

  useLayoutEffect(() => {
    if (panel.current === null) return;
    if (!panel.current.matches(':popover-open')) panel.current.showPopover();
    placeMenu(panel.current, box);
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
  }, [box]);

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') closeFinding('back');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async function add(): Promise<void> {
    closeFinding('back');
    const word = ownWordOf(words);
    await useChecksStore
      .getState()
      .keep((library) => ({ ...library, words: [...new Set([...library.words, word])] }));
  }

  return (
    <div
      ref={panel}
      popover="auto"
      className={css.panel}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && closeFinding('away')}
    >
      {heldIn !== undefined && (
        <p className={css.where}>
          In {heldIn.name}
          {heldIn.around !== null && <>: {heldIn.around}</>}
        </p>
      )}
      <div
        ref={menu}
        role="menu"
        aria-label={nameFinding(open)}
        aria-describedby={why === '' ? undefined : id}
      >
        {canReplace &&
          suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={css.suggestion}
              onClick={() => replaceFinding(suggestion)}
            >
              {isSpelling ? suggestion : `Replace with “${suggestion}”`}
            </button>
          ))}
        {canReplace && suggestions.length > 0 && <hr />}
        {isSpelling ? (
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => void add()}>
            Add to words of the library
          </button>
        ) : (
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              closeFinding('back');
              void useChecksStore.getState().openHouseStyle();
            }}
          >
            Open house style
          </button>
        )}
        {canReplace && heldIn?.opens === true && (
          <button type="button" role="menuitem" tabIndex={-1} onClick={openHeld}>
            Open {heldIn.name.replace(/^an? /, '')}
          </button>
        )}
      </div>
      {why !== '' && (
        <p id={id} className={css.why}>
          {why}
        </p>
      )}
    </div>
  );
}

function whyOf({ finding, suggestions, isLate }: OpenFinding, canReplace: boolean): string {
  if (!canReplace) return 'Read, not changed: the article is in the bin.';
  if (finding.kind === 'style') return finding.advice;
  if (isLate) return 'No suggestions came in time.';
  return suggestions.length === 0 ? 'No suggestions.' : '';
}

/** Under the word, or over it where there is no room. */
function placeMenu(panel: HTMLElement, { left, top, bottom }: DOMRect): void {
  const isBelow =
    bottom + GAP_PX + panel.offsetHeight + EDGE_PX < window.innerHeight || top < window.innerHeight / 2;
  // The words of the menu stand under the word.
  placeBeside(panel, { left: left - 12, top, bottom }, { gap: GAP_PX, isBelow });
}
