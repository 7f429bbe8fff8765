import { namedArticle } from '../../shared/article/headline';
import { KEPT_DAYS } from '../../shared/library/keeping';
import { hasReaders, type PostsLeft, tellPostsLeft } from '../../shared/publish/postsLeft';
import { DialogButton, FormDialog, Gap, TellingDialog, Whole } from '../ui';

export interface PurgeDialogProps {
  ids: string[];
  /** Of the only one, if it has one. */
  headline?: string;
  postsLeft: PostsLeft;
  onPurge(): void;
  onClose(): void;
}

/** Asked because neither the bin nor the history can bring back what is deleted here. */
export function PurgeDialog({ ids, headline, postsLeft, onPurge, onClose }: PurgeDialogProps) {
  if (ids.length === 0) {
    return (
      <TellingDialog title="Nothing is past its time" onClose={onClose}>
        Every article in the bin has been there for less than {KEPT_DAYS} days.
      </TellingDialog>
    );
  }
  const isOne = ids.length === 1;
  const said = tellPostsLeft(postsLeft, ids.length);
  return (
    <FormDialog
      title={
        isOne
          ? `Delete ${headline === undefined ? 'this article' : namedArticle(headline)} for good?`
          : `Delete ${ids.length.toLocaleString('en')} articles for good?`
      }
      onSubmit={onPurge}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Keep in the bin
          </DialogButton>
          <DialogButton look="solid">Delete for good</DialogButton>
        </>
      }
    >
      <Whole>
        {isOne
          ? 'It goes from this computer with its history'
          : 'They go from this computer with their history'}
        , and Galley cannot bring {isOne ? 'it' : 'them'} back. Backups and hand-overs made before still have{' '}
        {isOne ? 'it' : 'them'}.
      </Whole>
      {said !== '' && (
        <Whole>
          {said}
          {hasReaders(postsLeft) &&
            (isOne
              ? ' Once it is deleted here, that can be done on the site alone.'
              : ' Once they are deleted here, that can be done on the site alone.')}
        </Whole>
      )}
    </FormDialog>
  );
}
