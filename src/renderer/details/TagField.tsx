import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { FieldFrame } from '../ui';
import css from './details.module.css';
import { addTags, TAG_ENDS } from '../../shared/article/tags';

export interface TagFieldProps {
  tags: readonly string[];
  onChange(tags: string[]): void;
}

/**
 * The article's tags: Enter or a comma ends one, Backspace in the empty field takes the last away. The one that she is
 * typing is the article's from its first letter, so that nothing that comes between can lose it.
 */
export function TagField({ tags, onChange }: TagFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** What stands in the field, and the tags before it. */
  const [typing, setTyping] = useState<{ text: string; before: readonly string[] } | null>(null);
  const ended = typing?.before ?? tags;

  function type(text: string): void {
    setTyping(text === '' || TAG_ENDS.test(text) ? null : { text, before: ended });
    onChange(addTags(ended, text));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      setTyping(null);
    } else if (event.key === 'Backspace' && typing === null && tags.length > 0) onChange(tags.slice(0, -1));
  }

  return (
    <FieldFrame label="Tags" id={id}>
      <div className={css.tags}>
        {ended.map((tag) => (
          <span key={tag} className={css.tag}>
            <span>{tag}</span>
            <button
              type="button"
              aria-label={`Remove tag ${tag}`}
              onClick={() => {
                onChange(tags.filter((other) => other !== tag));
                input.current?.focus();
              }}
            >
              <X size={12} strokeWidth={1.6} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          ref={input}
          role="combobox"
          aria-expanded={false}
          value={typing?.text ?? ''}
          placeholder={tags.length === 0 ? 'Add a tag' : ''}
          autoComplete="off"
          onChange={({ target: { value }, nativeEvent }) => {
            // The phonetics of an input method are no tag.
            if ((nativeEvent as InputEvent).isComposing) setTyping({ text: value, before: ended });
            else type(value);
          }}
          // No input event need follow the phrase that it commits.
          onCompositionEnd={({ currentTarget: { value } }) => type(value)}
          onKeyDown={onKeyDown}
          onBlur={() => setTyping(null)}
        />
      </div>
    </FieldFrame>
  );
}
