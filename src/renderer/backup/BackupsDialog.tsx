import { ROLLING_RULE } from '../../shared/backup/rollingRule';
import { partOf } from '../../shared/lib/partOf';
import { tellFailure } from '../../shared/lib/result';
import { Button, DialogButton, FormDialog, Gap, moment, Whole } from '../ui';
import css from './backup.module.css';
import { useBackupStore } from './backupStore';
import { Progress } from './Progress';

const count = (number: number) => number.toLocaleString('en');
const articles = (number: number) => (number === 1 ? 'One article is' : `${count(number)} articles are`);
const files = (number: number) => (number === 1 ? 'one file' : `${count(number)} files`);
const tellDamaged = (number: number, total: number) => {
  const which = number > 1 ? `${partOf(number, total)} are` : total === 1 ? 'It is' : 'One of them is';
  return `${which} damaged in your library, and so in the backup.`;
};

/** Where the backups go, when the last was made, and the ways to make one and to bring articles back. */
export function BackupsDialog({ onBackUp }: { onBackUp(): Promise<void> }) {
  const { state, failure, done, chooseFolder, cancel, choose, close } = useBackupStore();
  const folder = state?.folder ?? '';
  const progress = state?.progress ?? null;
  const isBusy = progress !== null;
  const problem = failure ?? state?.failure ?? null;

  function next(): void {
    if (isBusy) return;
    void (folder === '' ? chooseFolder() : onBackUp());
  }

  return (
    <FormDialog
      title="Backups"
      note="The whole library with its history, as one file that is read back after it is written."
      alert={problem && !isBusy ? tellFailure(problem) : null}
      onSubmit={next}
      onEscape={close}
      buttons={
        <>
          <DialogButton
            look="quiet"
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || void choose()}
          >
            Restore…
          </DialogButton>
          <Gap />
          {isBusy ? (
            <DialogButton onClick={cancel}>Cancel backup</DialogButton>
          ) : (
            <DialogButton onClick={close}>Close</DialogButton>
          )}
          <DialogButton look="solid" isFirst aria-disabled={isBusy || undefined}>
            {folder === '' ? 'Choose folder…' : 'Back up now'}
          </DialogButton>
        </>
      }
    >
      <Whole>
        <dl className={css.facts}>
          <dt>Folder</dt>
          <dd>
            {folder === '' ? (
              'None chosen: nothing is backed up.'
            ) : (
              <span className={css.path}>{folder}</span>
            )}
            {folder !== '' && (
              <Button look="text" onClick={() => isBusy || void chooseFolder()}>
                Change folder…
              </Button>
            )}
          </dd>
          <dt>Last backup</dt>
          <dd>
            {state?.lastAt == null ? 'None yet' : moment(state.lastAt)}
            {state !== null &&
              state.leftOut > 0 &&
              `, without ${files(state.leftOut)} that could not be read`}
          </dd>
          <dt>Made and kept</dt>
          <dd>
            Once a day while Galley runs, the first in a new folder within a quarter of an hour, and whenever
            you choose. {ROLLING_RULE}
          </dd>
        </dl>
      </Whole>
      <Whole>
        {progress !== null && <Progress progress={progress} />}
        <p role="status" className={css.said}>
          {done !== null && !isBusy && `${articles(done.articles)} backed up and verified in ${done.path}`}
          {done !== null && !isBusy && done.damaged > 0 && <> {tellDamaged(done.damaged, done.articles)}</>}
          {done !== null && !isBusy && done.leftOut.length > 0 && (
            <> Left out, because they cannot be read or are too large: {done.leftOut.join(', ')}.</>
          )}
        </p>
      </Whole>
    </FormDialog>
  );
}
