import { Check, CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { tellFailure } from '../../shared/lib/result';
import type { Receipt } from '../../shared/publish/publishing';
import { Button, moment } from '../ui';
import css from './publish.module.css';
import { statusInWords, tellDone, tellWanted } from './tellTask';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;
/** Of many attempts the last ones say how things are. */
const SHOWN = 3;

export interface ReceiptsProps {
  /** The newest first. */
  receipts: readonly Receipt[];
  onCopyAddress(link: string): void;
}

/** What came of each attempt to send this article. */
export function Receipts({ receipts, onCopyAddress }: ReceiptsProps) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  if (receipts.length === 0) return null;
  const shown = isWhole ? receipts : receipts.slice(0, SHOWN);
  return (
    <section>
      <div className={css.title}>
        <h3 id={id}>Receipts of this article</h3>
        {receipts.length > SHOWN && (
          <Button look="text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? `Show the last ${SHOWN}` : `Show all ${receipts.length.toLocaleString('en')}`}
          </Button>
        )}
      </div>
      <ul className={css.queue} aria-labelledby={id}>
        {shown.map((receipt, at) => (
          <Attempt key={`${receipt.at} ${at}`} receipt={receipt} onCopyAddress={onCopyAddress} />
        ))}
      </ul>
    </section>
  );
}

function Attempt({ receipt, onCopyAddress }: { receipt: Receipt; onCopyAddress(link: string): void }) {
  const { at, task, failure, link, differences } = receipt;
  const id = useId();
  return (
    <li data-bad={failure !== null || undefined}>
      {failure === null ? <Check {...ICON} /> : <CircleAlert {...ICON} />}
      <div className={css.about}>
        <p id={id} className={css.headline}>
          {moment(at)}
        </p>
        <p>
          {failure === null ? (
            `${tellDone(receipt)}.`
          ) : (
            <>
              <b>Not {tellWanted(receipt)}</b>
              {task === 'send' && `, ${statusInWords(receipt)}`}. {tellFailure(failure)}
            </>
          )}
        </p>
        {differences.map((difference) => (
          <p key={difference}>{difference}</p>
        ))}
      </div>
      {link !== '' && (
        <span className={css.actions}>
          <Button look="text" aria-describedby={id} onClick={() => onCopyAddress(link)}>
            Copy address
          </Button>
        </span>
      )}
    </li>
  );
}
