import { useId, useRef, useState } from 'react';
import { tellFailure } from '../../shared/lib/result';
import type { Media } from '../../shared/media/media';
import { countOf } from '../../shared/lib/countOf';
import { DialogButton, FieldFrame, FormDialog, Gap, Whole } from '../ui';
import { PictureGrid } from './PictureGrid';
import css from './pictureLibrary.module.css';
import { useFoundPictures } from './useFoundPictures';

export interface PictureLibraryProps {
  /** At least one, in the order in which she chose them. */
  onChoose(media: readonly Media[], isGallery: boolean): void;
  onClose(): void;
}

/** The dialog "Pictures of the library": found by their words, chosen one or several. */
export function PictureLibrary({ onChoose, onClose }: PictureLibraryProps) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly Media[]>([]);
  const found = useFoundPictures(words);
  const searchId = useId();
  const focusGrid = useRef<() => void>(null);
  const choose = (media: readonly Media[]) => media.length > 0 && onChoose(media, false);
  const toggle = (media: Media) =>
    setChosen((now) =>
      now.some(({ name }) => name === media.name)
        ? now.filter(({ name }) => name !== media.name)
        : [...now, media],
    );

  return (
    <FormDialog
      title="Pictures of the library"
      isWide
      alert={found.problem && tellFailure(found.problem)}
      onSubmit={() => choose(chosen)}
      onEscape={onClose}
      buttons={
        <>
          {found.problem && <DialogButton onClick={found.tryAgain}>Try again</DialogButton>}
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          {chosen.length > 1 && (
            <DialogButton onClick={() => onChoose(chosen, true)}>Insert as a gallery</DialogButton>
          )}
          <DialogButton look="solid" disabled={chosen.length === 0}>
            {chosen.length > 1 ? `Insert ${chosen.length} pictures` : 'Insert picture'}
          </DialogButton>
        </>
      }
    >
      <Whole>
        <FieldFrame label="Search pictures" id={searchId}>
          <input
            type="search"
            className={css.search}
            id={searchId}
            placeholder="File name, caption, alt text, credit or licence"
            maxLength={1000}
            value={typed}
            onChange={({ target: { value }, nativeEvent }) => {
              setTyped(value);
              // The phonetics of an input method are not searched for.
              if (!(nativeEvent as InputEvent).isComposing) setWords(value.trim());
            }}
            onCompositionEnd={({ currentTarget: { value } }) => setWords(value.trim())}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              // Enter inserts nothing that she did not choose: it leads to what was found.
              if (event.key !== 'ArrowDown' && (event.key !== 'Enter' || chosen.length > 0)) return;
              event.preventDefault();
              focusGrid.current?.();
            }}
          />
        </FieldFrame>
        <p className={css.count} role="status">
          {found.total === null && found.problem === null ? (
            <span className={css.waiting}>Reading what is said of the pictures</span>
          ) : (
            tellFound(found.total ?? 0, found.isCurrent ? words : '')
          )}
        </p>
      </Whole>
      <Whole>
        <PictureGrid
          key={words}
          found={found}
          chosen={chosen}
          focus={focusGrid}
          onToggle={toggle}
          onEnter={(media) => choose(chosen.length > 0 ? chosen : [media])}
          onInsert={(media) => choose([media])}
          nothing={
            words === ''
              ? 'The library has no pictures yet. Picture… in the menu Insert takes one in from a file, and so does dropping one into the text.'
              : `No picture has “${words}” in its file name, caption, alt text, credit or licence.`
          }
        />
      </Whole>
    </FormDialog>
  );
}

function tellFound(total: number, words: string): string {
  if (total === 0) return '';
  const pictures = countOf(total, 'picture');
  return words === '' ? pictures : `${pictures} with “${words}”`;
}
