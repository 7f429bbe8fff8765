import { useEffect, useState } from 'react';
import type { Held, Holder } from '../../shared/lock/holder';
import { call, listen } from '../bridge';
import { Button, dateFormat, PageActions, PlainPage } from '../ui';

const dayAndTime = dateFormat({
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** In place of the library while another Galley has it open: who, since when, what is safe and what she can do. */
export function HeldPage() {
  const [held, setHeld] = useState<Held | null>(null);
  const ask = async (what: 'lock.state' | 'lock.tryAgain' | 'lock.openAnyway') => {
    const answer = await call(what, undefined);
    if (answer.ok) setHeld(answer.value);
  };
  useEffect(() => {
    void ask('lock.state');
    return listen('lock', setHeld);
  }, []);
  if (held === null) return null;
  const { holder, isSilent, failure } = held;

  return (
    <PlainPage label="Library in use" title="Another Galley has this library open">
      <p>{whoSinceWhen(holder)}</p>
      <p>
        Nothing is opened here, so that neither Galley can write over the other’s words. This window opens the
        library as soon as it is free.
      </p>
      <p role="status">{whatNext(holder, isSilent)}</p>
      {failure && (
        <p role="alert">
          {failure.happened} {failure.safe} {failure.next}
        </p>
      )}
      <PageActions>
        <Button look="solid" autoFocus onClick={() => void ask('lock.tryAgain')}>
          Try again
        </Button>
        {isSilent && (
          <Button look="edged" onClick={() => void ask('lock.openAnyway')}>
            Open it here
          </Button>
        )}
      </PageActions>
    </PlainPage>
  );
}

function whoSinceWhen({ computer, user, since, lastSign, isThisComputer }: Holder): string {
  const where = isThisComputer ? 'on this computer' : `on ${computer || 'a computer that is not named'}`;
  const who = user === '' ? '' : ` by ${user}`;
  const opened = `It was opened ${where}${who}${moment(since)}.`;
  return lastSign === since ? opened : `${opened} The last sign of life came${moment(lastSign)}.`;
}

function whatNext({ isThisComputer }: Holder, isSilent: boolean): string {
  if (!isSilent) {
    return isThisComputer
      ? 'Go on writing in the other window, or close Galley there.'
      : 'Close Galley there, or go on writing there.';
  }
  return (
    'Nothing has been heard of it for two minutes. If it has stopped, open the library here: what it saved is ' +
    'there. If it wakes up again, it writes nothing over yours and says so.'
  );
}

function moment(instant: string): string {
  return Number.isNaN(Date.parse(instant)) ? '' : ` on ${dayAndTime(new Date(instant))}`;
}
