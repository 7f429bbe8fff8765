import { useEffect, useRef } from 'react';
import { canKeepBoth, type Decision } from '../../shared/history/decided';
import { sourceName } from '../sources';
import { Button } from '../ui';
import { CollisionCard } from './CollisionCard';
import { collisionName } from './collisionName';
import css from './collisions.module.css';
import type { Collisions } from './compareView';
import type { Decisions } from './keptDecisions';

export interface CollisionListProps {
  collisions: Collisions;
  decisions: Decisions;
  /** She wanted to go on while some are not decided. */
  isAsked: boolean;
  onDecide(decisions: Decisions): void;
}

/** What both sides changed, a card each. None is decided for her, and what is left can be decided at once. */
export function CollisionList({ collisions, decisions, isAsked, onDecide }: CollisionListProps) {
  const { merged, sides } = collisions;
  const sources = [sides.base, sides.mine, sides.theirs].flatMap((article) => article.sources);
  const nameOf = (id: string | null) => {
    const source = sources.find((one) => one.id === id);
    return source === undefined ? 'no source' : sourceName(source);
  };
  const total = merged.conflicts.length;
  const list = useRef<HTMLOListElement>(null);

  // It comes when the site has answered: what she waited at was the way out.
  useEffect(() => {
    const first = list.current?.closest('dialog')?.querySelector('[data-first]');
    if (first === document.activeElement)
      list.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);

  function decideRest(decision: Decision): void {
    const next = new Map(decisions);
    merged.conflicts.forEach((conflict, at) => {
      if (!next.has(at) && (decision !== 'both' || canKeepBoth(conflict))) next.set(at, decision);
    });
    onDecide(next);
  }

  return (
    <section aria-label="Changed on both sides">
      <div className={css.title}>
        <h3>Changed on both sides</h3>
        {total > 1 && (
          <div role="group" aria-label="All that are not decided yet">
            <span>All that are not decided yet:</span>
            <Button look="text" onClick={() => decideRest('mine')}>
              Keep mine
            </Button>
            <Button look="text" onClick={() => decideRest('theirs')}>
              Take theirs
            </Button>
            {merged.conflicts.some(canKeepBoth) && (
              <Button look="text" onClick={() => decideRest('both')}>
                Both where both can stand
              </Button>
            )}
          </div>
        )}
      </div>
      <ol ref={list} className={css.cards} aria-label="Changed on both sides">
        {merged.conflicts.map((conflict, at) => (
          <CollisionCard
            key={at}
            name={`${total === 1 ? '' : `${at + 1} of ${total}: `}${collisionName(conflict)}`}
            conflict={conflict}
            language={sides.mine.language}
            decision={decisions.get(at) ?? null}
            isMissing={isAsked && !decisions.has(at)}
            sides={sides}
            sourceName={nameOf}
            onDecide={(decision) => onDecide(new Map(decisions).set(at, decision))}
          />
        ))}
      </ol>
    </section>
  );
}

/** How far she is, as it is told above the buttons. */
export function tellUndecided({ merged }: Collisions, decisions: Decisions): string {
  const total = merged.conflicts.length;
  const left = total - decisions.size;
  if (left === 0) return total === 1 ? 'It is decided.' : 'Every place is decided.';
  if (total === 1) return 'This place is still to be decided.';
  return `${left} of ${total} places ${left === 1 ? 'is' : 'are'} still to be decided.`;
}
