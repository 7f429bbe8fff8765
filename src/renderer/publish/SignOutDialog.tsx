import type { PublishSite } from '../../shared/publish/publishing';
import { DialogButton, FormDialog, Gap, Whole } from '../ui';

export interface SignOutDialogProps {
  site: PublishSite;
  onSignOut(): void;
  onClose(): void;
}

/** Asked because the site shows an application password only once, and Galley cannot bring it back. */
export function SignOutDialog({ site, onSignOut, onClose }: SignOutDialogProps) {
  return (
    <FormDialog
      title={`Sign out of ${site.name}?`}
      onSubmit={onSignOut}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Stay signed in
          </DialogButton>
          <DialogButton look="solid">Sign out</DialogButton>
        </>
      }
    >
      <Whole>
        Galley forgets the application password. To sign in again you type it once more, or make another one
        on the site. Your articles stay as they are, here and on the site.
      </Whole>
    </FormDialog>
  );
}
