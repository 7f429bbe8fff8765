import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, IconButton } from '../../../ui';
import { closePasteLine, usePasteLine } from './pasteLineStore';
import css from './pasteLine.module.css';

/** Says quietly, under the text, what a paste left out or changed. It is there for a screen reader before it speaks. */
export function PasteLine() {
  const line = usePasteLine((store) => store.line);

  function leave(): void {
    closePasteLine();
    line?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  }

  return (
    <div
      className={css.line}
      role="group"
      aria-label="Paste"
      data-empty={line === null || undefined}
      onKeyDown={onKeyDown}
    >
      <p role="status" aria-label="What was pasted">
        {line?.says}
      </p>
      {line !== null && (
        <>
          {line.asIs !== null && (
            <Button
              look="edged"
              title="Instead, all that the text can hold: addresses as they came, hidden words and comments, the values of fields, and pictures, videos and frames as links to where they are"
              onClick={line.asIs}
            >
              Paste as is
            </Button>
          )}
          {line.plain !== null && (
            <Button
              look="edged"
              title="Instead, only the words as they came: no headings, lists, quotations, links or formats"
              onClick={line.plain}
            >
              Paste plain
            </Button>
          )}
          <IconButton label="Close" icon={<X size={16} strokeWidth={1.4} aria-hidden />} onClick={leave} />
        </>
      )}
    </div>
  );
}
