import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type English, ENGLISH_NAMES, ENGLISHES } from '../../shared/checks/libraryWords';
import { wordsOf } from '../../shared/checks/wordsOf';
import { tellFailure } from '../../shared/lib/result';
import { DialogButton, FormDialog, FormField, Gap, IconButton, SelectField, Whole } from '../ui';
import css from './wordsDialog.module.css';
import { useChecksStore } from './checksStore';
import { ownWordOf } from './ownWordOf';

const CHOICES = ENGLISHES.map((value) => ({ value, label: ENGLISH_NAMES[value] }));
const MOST_SHOWN = 500;
const BY_ALPHABET = new Intl.Collator('en');
const NO_WORD = 'This holds no word that a dictionary could have: two letters at least, in Latin script.';

/** The words that no dictionary has, and which English the desk writes. Every change holds at once. */
export function WordsDialog() {
  const { library, problem, listOpen, keep, show } = useChecksStore();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const sorted = useMemo(() => library.words.toSorted(BY_ALPHABET.compare), [library.words]);
  // Of many, those that begin as what she types.
  const asked = typed.trim().toLowerCase();
  const found =
    sorted.length > MOST_SHOWN ? sorted.filter((word) => word.toLowerCase().startsWith(asked)) : sorted;
  const words = found.slice(0, MOST_SHOWN);
  const close = () => show({ listOpen: null });

  async function add(): Promise<void> {
    if (typed.trim() === '') return close();
    const added = wordsOf(typed).map((word) => ownWordOf(word.spelt));
    if (added.length === 0) return setError(NO_WORD);
    const isKept = await keep((now) => ({ ...now, words: [...new Set([...now.words, ...added])] }));
    if (isKept) setTyped('');
  }

  return (
    <FormDialog
      title="Words of the library"
      note="Names and words that no dictionary has. They are right in every article, with ’s and in capitals too."
      alert={problem && tellFailure(problem)}
      onSubmit={() => void add()}
      onEscape={close}
      buttons={
        <>
          <Gap />
          <DialogButton onClick={close}>Close</DialogButton>
          <DialogButton look="solid">Add words</DialogButton>
        </>
      }
    >
      <FormField
        label="New words"
        value={typed}
        error={error}
        onChange={(value) => {
          setTyped(value);
          setError(null);
        }}
      />
      <SelectField<English>
        label="English"
        isFirst={listOpen === 'english'}
        choices={CHOICES}
        value={library.english}
        onChange={(english) => void keep((now) => ({ ...now, english }))}
      />
      <Whole>
        {sorted.length === 0 ? (
          <p className={css.none}>None yet. F7 on a word in an article offers to add it, too.</p>
        ) : (
          <ul className={css.words} aria-label="Words">
            {words.map((word) => (
              <li key={word}>
                {word}
                <IconButton
                  label={`Remove ${word}`}
                  icon={<X size={12} strokeWidth={1.6} aria-hidden />}
                  onClick={() =>
                    void keep((now) => ({ ...now, words: now.words.filter((other) => other !== word) }))
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {found.length > words.length && (
          <p className={css.none}>
            And {(found.length - words.length).toLocaleString('en')} more: type how one begins to see it.
          </p>
        )}
      </Whole>
    </FormDialog>
  );
}
