import { Button, Notice } from '../ui';
import { forgetRefused, useMediaStore } from './mediaStore';

/** How far pictures are on their way into the library, and which were not taken. */
export function MediaNotice() {
  const { progress, refused } = useMediaStore();
  return (
    <>
      {progress !== null && (
        <Notice kind="quiet">
          {progress.total === 1
            ? 'The picture is on its way into the library.'
            : `Pictures ${Math.min(progress.done + 1, progress.total)} of ${progress.total}`}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="bad" actions={<Button onClick={forgetRefused}>Dismiss</Button>}>
          {refused.map((sentence, at) => (
            <span key={at} style={{ display: 'block' }}>
              {sentence}
            </span>
          ))}
        </Notice>
      )}
    </>
  );
}
