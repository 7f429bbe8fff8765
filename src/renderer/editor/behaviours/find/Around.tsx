import { useRef, useState } from 'react';
import { Button } from '../../../ui';
import css from './find.module.css';
import {
  type FieldHit,
  type FieldName,
  type FieldsAround,
  replacedAround,
  replacedBy,
  tellAround,
} from './findAround';
import { useFindStore } from './findStore';

const FIELDS: readonly FieldName[] = ['headline', 'standfirst'];

export interface AroundProps {
  /** Selects the words in their field. */
  onShow(hit: FieldHit): void;
  onPut(field: FieldName, text: string): void;
  /** The keyboard went into the fields for it. */
  onDone(): void;
}

/**
 * What stands in headline and standfirst, which neither the arrows nor _Replace all_ reach. A field's own Undo ends as she leaves it,
 * so what was replaced there is put back here.
 */
export function Around({ onShow, onPut, onDone }: AroundProps) {
  const { hitsAround, count, replaces, replacement, around, session } = useFindStore();
  const shown = useRef(-1);
  const [replaced, setReplaced] = useState<{ from: FieldsAround; to: FieldsAround } | null>(null);
  const canPutBack = replaced !== null && FIELDS.every((field) => around[field] === replaced.to[field]);
  if (hitsAround.length === 0 && !canPutBack) return null;

  function put(from: FieldsAround, to: FieldsAround, done: string): void {
    for (const field of FIELDS) if (to[field] !== from[field]) onPut(field, to[field]);
    onDone();
    useFindStore.setState({ done });
  }

  function replace(): void {
    if (session?.mayChange() !== true) return;
    const to = replacedAround(around, hitsAround, replacement);
    setReplaced({ from: around, to });
    const count = hitsAround.length.toLocaleString('en');
    put(around, to, `${count} ${replacedBy(replacement)} in headline and standfirst.`);
  }

  function putBack(): void {
    if (replaced === null || session?.mayChange() !== true) return;
    setReplaced(null);
    put(replaced.to, replaced.from, 'Headline and standfirst are as they were.');
  }

  return (
    <div className={css.around}>
      {hitsAround.length > 0 && (
        <>
          <p aria-live="polite">{tellAround(hitsAround, count)}</p>
          <Button
            look="edged"
            onClick={() => {
              shown.current = (shown.current + 1) % hitsAround.length;
              onShow(hitsAround[shown.current]!);
            }}
          >
            Show
          </Button>
          {replaces && (
            <Button look="edged" onClick={replace}>
              {hitsAround.length === 1 ? 'Replace it there' : 'Replace them there'}
            </Button>
          )}
        </>
      )}
      {canPutBack && (
        <Button look="edged" onClick={putBack}>
          Put back what stood there
        </Button>
      )}
    </div>
  );
}
