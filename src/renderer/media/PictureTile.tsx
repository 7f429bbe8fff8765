import { Check } from 'lucide-react';
import { useState } from 'react';
import { lacksOf } from '../../shared/media/lacksOf';
import type { Media } from '../../shared/media/media';
import { thumbnailAddress } from '../../shared/media/mediaAddress';
import css from './pictureLibrary.module.css';

export interface PictureTileProps {
  /** Undefined while it is on its way. */
  media: Media | undefined;
  at: number;
  total: number;
  place: { top: number; left: string };
  isActive: boolean;
  isChosen: boolean;
  onFocus(): void;
  onClick(): void;
  onDoubleClick(): void;
}

/** A picture of the library, small, with its words and what it lacks. */
export function PictureTile({ media, at, total, place, isActive, isChosen, ...acts }: PictureTileProps) {
  const [isGone, setGone] = useState(false);
  const name = media === undefined ? 'On its way' : media.caption || media.alt || media.fileName || 'Picture';
  const lacks = media === undefined ? '' : lacksOf(media);
  const file = media !== undefined && media.fileName !== name ? media.fileName : '';
  return (
    <div
      role="option"
      className={css.tile}
      style={place}
      data-at={at}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={at + 1}
      aria-label={[name, file, isGone && 'gone', lacks].filter(Boolean).join(', ')}
      title={[name, file].filter(Boolean).join('\n')}
      {...acts}
    >
      <span className={css.frame}>
        {media !== undefined && !isGone && (
          <img
            src={thumbnailAddress(media.name)}
            alt=""
            draggable={false}
            decoding="async"
            onError={() => setGone(true)}
          />
        )}
        {isGone && 'Its file is gone'}
        {isChosen && (
          <span className={css.mark}>
            <Check size={14} strokeWidth={2} aria-hidden />
          </span>
        )}
      </span>
      <span className={css.name}>{media === undefined ? '' : name}</span>
      <span className={css.lacks}>{lacks}</span>
    </div>
  );
}
