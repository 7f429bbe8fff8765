import type { PublishSite } from '../../shared/publish/publishing';
import type { Withdrawal } from '../../shared/publish/siteTask';
import { DialogButton, FormDialog, Gap, Whole } from '../ui';

export interface WithdrawDialogProps {
  site: PublishSite;
  task: Withdrawal;
  onWithdraw(): void;
  onClose(): void;
}

/** Asked because readers notice it at once. */
export function WithdrawDialog({ site: { name }, task, onWithdraw, onClose }: WithdrawDialogProps) {
  const says: Record<Withdrawal, { title: string; button: string; what: string }> = {
    unpublish: {
      title: `Unpublish on ${name}?`,
      button: 'Unpublish',
      what: `The post becomes a draft on ${name}, and readers do not see it any more. Its text stays there, and the article here stays as it is. To publish it again, send it once more.`,
    },
    bin: {
      title: `Move to the bin of ${name}?`,
      button: 'Move to the site’s bin',
      what: `The post goes into the bin of ${name}, and readers do not see it any more. Nothing is deleted by Galley, but many sites empty their bin after 30 days. The article here stays as it is; sent once more, the post comes out of the bin.`,
    },
  };
  const { title, button, what } = says[task];
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
