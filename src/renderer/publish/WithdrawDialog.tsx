import type { PublishSite } from '../../shared/publish/publishing';
import type { Withdrawal } from '../../shared/publish/siteTask';
import { DialogButton, FormDialog, Gap, Whole } from '../ui';
import { tellWithdrawal } from './tellWithdrawal';

export interface WithdrawDialogProps {
  site: PublishSite;
  task: Withdrawal;
  onWithdraw(): void;
  onClose(): void;
}

/** Asked because readers notice it at once. */
export function WithdrawDialog({ site: { name }, task, onWithdraw, onClose }: WithdrawDialogProps) {
  const { title, button, what } = tellWithdrawal(name, task);
  return (
    <FormDialog
      title={title}
      onSubmit={onWithdraw}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Leave it there
          </DialogButton>
          <DialogButton look="solid">{button}</DialogButton>
        </>
      }
    >
      <Whole>{what}</Whole>
    </FormDialog>
  );
}
