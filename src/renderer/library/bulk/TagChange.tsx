import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { addTags } from '../../../shared/article/tags';
import type { LibraryChange } from '../../../shared/library/change';
import type { Facet } from '../../../shared/library/libraryPage';
import { call } from '../../bridge';
import { Button } from '../../ui';
import css from './bulkPanel.module.css';

export interface TagChangeProps {
  onChange(change: LibraryChange): void;
}

/** Tags to add to the selected articles, or to remove from them. */
export function TagChange({ onChange }: TagChangeProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Facet[]>([]);
  const tags = addTags([], typed);

  useEffect(() => {
    field.current?.focus();
    void call('library.facets', undefined).then((answer) => answer.ok && setKnown(answer.value.tags));
  }, []);

  function add(event: FormEvent): void {
    event.preventDefault();
    if (tags.length > 0) onChange({ kind: 'addTags', tags });
  }

  return (
    <form className={css.tags} onSubmit={add}>
      <label htmlFor={id}>Tags</label>
      <input
        id={id}
        ref={field}
        list={`${id}-known`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <p>Several are parted by commas.</p>
      <div>
        <Button disabled={tags.length === 0} onClick={() => onChange({ kind: 'removeTags', tags })}>
          Remove
        </Button>
        <Button look="solid" type="submit" disabled={tags.length === 0}>
          Add
        </Button>
      </div>
    </form>
  );
}
