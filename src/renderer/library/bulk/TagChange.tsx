import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addTags } from '../../../shared/article/tags';
import type { LibraryChange } from '../../../shared/library/change';
import type { Facet } from '../../../shared/library/libraryPage';
import { call } from '../../bridge';
import { Button, FormField } from '../../ui';
import css from './bulkPanel.module.css';

export interface TagChangeProps {
  onChange(change: LibraryChange): void;
}

/** Tags to add to the selected articles, or to remove from them. */
export function TagChange({ onChange }: TagChangeProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Facet[]>([]);
  const tags = addTags([], typed);

  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    void call('library.facets', undefined).then((answer) => answer.ok && setKnown(answer.value.tags));
  }, []);

  function add(event: FormEvent): void {
    event.preventDefault();
    if (tags.length > 0) onChange({ kind: 'addTags', tags });
  }

  return (
    <form ref={form} className={css.tags} onSubmit={add}>
      <FormField
        label="Tags"
        hint="Several are parted by commas."
        value={typed}
        suggestions={known.map(({ value }) => value)}
        onChange={setTyped}
      />
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
