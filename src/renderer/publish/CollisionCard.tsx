import { type FocusEvent, useId } from 'react';
import type { Article } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { footnotesOf } from '../../shared/article/footnotesOf';
import type { Language } from '../../shared/article/language';
import { compareText, plainRuns } from '../../shared/history/compareText';
import { canKeepBoth, type Decision } from '../../shared/history/decided';
import type { MergeConflict } from '../../shared/history/mergeArticles';
import { ComparedPlace, Words } from '../history';
import { sourceWords } from '../sources';
import { Segments } from '../ui';
import css from './collisions.module.css';
import type { Collisions } from './compareView';

const SIDE_NAMES = { base: 'As it was sent', mine: 'Mine', theirs: 'On the site' } as const;
type Side = keyof typeof SIDE_NAMES;
const SIDES: readonly Side[] = ['base', 'mine', 'theirs'];

const CHOICES: { value: Decision; label: string }[] = [
  { value: 'mine', label: 'Keep mine' },
  { value: 'theirs', label: 'Take theirs' },
  { value: 'both', label: 'Both' },
];

export interface CollisionCardProps {
  /** Where it is, and which of how many. */
  name: string;
  conflict: MergeConflict;
  /** Of the article's words. */
  language: Language;
  decision: Decision | null;
  /** She wanted to go on without having decided it. */
  isMissing: boolean;
  /** The articles that the three texts are of. */
  sides: Collisions['sides'];
  sourceName(id: string | null): string;
  onDecide(decision: Decision): void;
}

/** One place that both sides changed: the three texts beside each other, and what is to stand. */
export function CollisionCard(props: CollisionCardProps) {
  const { name, conflict, language, decision, isMissing, sides, sourceName, onDecide } = props;
  const id = useId();
  return (
    <li className={css.card} aria-labelledby={id} onFocus={showWhole}>
      <h4 id={id}>{name}</h4>
      <dl className={css.sides}>
        {SIDES.map((side) => (
          <div key={side}>
            <dt>{SIDE_NAMES[side]}</dt>
            <dd lang={language}>
              <SideText {...{ conflict, side, sides, sourceName }} />
            </dd>
          </div>
        ))}
      </dl>
      {isMissing && <p className={css.missing}>Not decided yet.</p>}
      <Segments<Decision>
        label={name}
        choices={canKeepBoth(conflict) ? CHOICES : CHOICES.filter(({ value }) => value !== 'both')}
        value={decision}
        isMissing={isMissing}
        onChange={onDecide}
      />
    </li>
  );
}

/** Where she goes by keys, its texts are in sight with its choice; under a mouse nothing moves. */
function showWhole({ currentTarget, target }: FocusEvent): void {
  if (target.matches(':focus-visible')) currentTarget.scrollIntoView({ block: 'nearest' });
}

/** The words of one side, with what is another in them than what was sent, or than mine where that is not known. */
function SideText({
  conflict,
  side,
  sides,
  sourceName,
}: Pick<CollisionCardProps, 'conflict' | 'sides' | 'sourceName'> & { side: Side }) {
  const isUnknown = conflict.base === null;
  if (isUnknown && side === 'base')
    return <p className={css.told}>Nothing was sent, as far as Galley knows.</p>;
  const isPlain = side === 'base' || (isUnknown && side === 'mine');
  if (conflict.place === 'text') {
    return (
      <>
        {conflict[side] === null && (
          <p className={css.told}>{side === 'mine' ? 'You took it out.' : 'Taken out.'}</p>
        )}
        <ComparedPlace
          before={isPlain ? null : (conflict.base ?? conflict.mine)}
          after={conflict[side]}
          sourceName={sourceName}
        />
        {conflict.line === null && <Credit conflict={conflict} side={side} sides={sides} />}
      </>
    );
  }
  const [text, was] = [wordsOf(conflict, side), wordsOf(conflict, isUnknown ? 'mine' : 'base')];
  if (text === '') return <p className={css.told}>Nothing.</p>;
  return (
    <p className={css.field}>
      <Words pieces={compareText(plainRuns(isPlain ? text : was), plainRuns(text))} />
    </p>
  );
}

/** What is said of the sources of a quotation and of footnotes, which may be what both changed. */
function Credit({
  conflict,
  side,
  sides,
}: {
  conflict: TextConflict;
  side: Side;
  sides: Collisions['sides'];
}) {
  const now = creditIn(sides[side], conflict[side]);
  if (now === null) return null;
  const was = creditIn(sides.base, conflict.base) ?? now;
  return (
    <p className={css.told}>
      Source: <Words pieces={compareText(plainRuns(side === 'base' ? now : was), plainRuns(now))} />
    </p>
  );
}

type TextConflict = Extract<MergeConflict, { place: 'text' }>;

function creditIn({ sources }: Article, block: Block | null): string | null {
  if (block === null) return null;
  const cited = footnotesOf([block]).flatMap(({ sourceId }) => sourceId ?? []);
  const ids = block.type === 'quotation' ? [block.sourceId, ...cited] : cited;
  const words = ids.map((id) => {
    const source = sources.find((one) => one.id === id);
    return source === undefined ? 'none' : sourceWords(source);
  });
  return words.length === 0 ? null : words.join('; ');
}

function wordsOf(conflict: Exclude<MergeConflict, { place: 'text' }>, side: Side): string {
  if (conflict.place === 'source') {
    const source = conflict[side];
    return source === null ? '' : sourceWords(source);
  }
  const value = side === 'base' ? conflict.base?.value : conflict[side];
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
