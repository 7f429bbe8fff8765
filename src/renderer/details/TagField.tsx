import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { FieldFrame } from '../ui';
import css from './details.module.css';
import { addTags, TAG_ENDS } from './tags';

export interface TagFieldProps {
  tags: readonly string[];
  onChange(tags: string[]): void;
}

/** The article's tags: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');

  function add(text: string): void {
    const all = addTags(tags, text);
    if (all.length !== tags.length) onChange(all);
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  }

  return (
    <FieldFrame label="Tags" id={id}>
      <div className={css.tags}>
        {tags.map((tag) => (
          <span key={tag} className={css.tag}>
            {tag}
            <button
              type="button"
              aria-label={`Remove tag ${tag}`}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <X size={12} strokeWidth={1.6} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={false}
          value={typed}
          placeholder={tags.length === 0 ? 'Add a tag' : ''}
          autoComplete="off"
          onChange={({ target: { value }, nativeEvent }) => {
            if (TAG_ENDS.test(value) && !(nativeEvent as InputEvent).isComposing) add(value);
            else setTyped(value);
          }}
          // An input method may commit a comma itself; no input event follows that one.
          onCompositionEnd={({ currentTarget: { value } }) => {
            if (TAG_ENDS.test(value)) add(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
      </div>
    </FieldFrame>
  );
}
