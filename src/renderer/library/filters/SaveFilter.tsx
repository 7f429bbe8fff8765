import { type FormEvent, useState } from 'react';
import { Button } from '../../ui';
import css from './filterPanel.module.css';

/** Gives a name to the way in which she looks at the library now. @param onSave answers whether it is kept */
export function SaveFilter({ onSave }: { onSave(name: string): Promise<boolean> }) {
  const [name, setName] = useState('');
  const [kept, setKept] = useState('');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const named = name.trim();
    if (named === '' || !(await onSave(named))) return;
    setName('');
    setKept(named);
  }

  return (
    <form className={css.naming} onSubmit={(event) => void save(event)}>
      <input
        className={css.input}
        aria-label="Name of this filter"
        placeholder="Name this filter"
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button look="edged" type="submit" disabled={name.trim() === ''}>
        Save filter
      </Button>
      <p role="status">{kept !== '' && `Kept as “${kept}”.`}</p>
    </form>
  );
}
