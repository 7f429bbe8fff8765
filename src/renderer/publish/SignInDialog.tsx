import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PublishSite } from '../../shared/publish/publishing';
import { useSiteStore } from '../site';
import { DialogButton, FormDialog, FormField, Gap, Whole } from '../ui';
import css from './publish.module.css';
import { usePublishStore } from './publishStore';
import { missingOf, problemOf, type SignInField, type SignInProblem } from './signInProblem';

export interface SignInDialogProps {
  site: PublishSite;
  /** Whether this computer can keep the password. */
  keepsPasswords: boolean;
  onClose(): void;
}

/** Asks for what the site knows her by. Esc keeps what she typed for the next time, but for the password, which only this dialog holds. */
export function SignInDialog({ site, keepsPasswords, onClose }: SignInDialogProps) {
  const { signIns, keepSignIn, connect } = usePublishStore();
  const settings = useSiteStore((store) => store.state?.sites.find(({ id }) => id === site.id));
  const { address, login } = signIns[site.id] ?? {
    address: site.connection?.address ?? settings?.address ?? '',
    login: site.connection?.login ?? '',
  };
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function submit(): Promise<void> {
    if (isBusy) return;
    const missing = missingOf({ address, login, password });
    if (missing !== null) {
      refuse(missing);
      return;
    }
    setIsBusy(true);
    setProblem(null);
    const failure = await connect(site.id, { address, login, password });
    setIsBusy(false);
    if (failure === null) onClose();
    else refuse(problemOf(failure));
  }

  function refuse(why: SignInProblem): void {
    flushSync(() => setProblem(why));
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  const errorOf = (field: SignInField) => (problem?.field === field ? problem.sentence : null);
  /** What was wrong with a field is no more, once she changes it. */
  const changed = (field: SignInField) => {
    if (problem?.field === field) setProblem(null);
  };

  return (
    <FormDialog
      ref={form}
      title={`Sign in to ${site.name}`}
      note="An application password is one for Galley alone: you make it on the site under Users > Profile, and can take it back there. Spaces in it do no harm."
      alert={problem !== null && problem.field === null ? problem.sentence : null}
      onSubmit={() => void submit()}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          <DialogButton look="solid" aria-disabled={isBusy || undefined}>
            Sign in
          </DialogButton>
        </>
      }
    >
      <Whole>
        <FormField
          label="Address"
          value={address}
          error={errorOf('address')}
          onChange={(value) => {
            keepSignIn(site.id, { address: value, login });
            changed('address');
          }}
        />
      </Whole>
      <Whole>
        <FormField
          label="User name"
          value={login}
          error={errorOf('login')}
          onChange={(value) => {
            keepSignIn(site.id, { address, login: value });
            changed('login');
          }}
        />
      </Whole>
      <Whole>
        <FormField
          label="Application password"
          type="password"
          value={password}
          error={errorOf('password')}
          onChange={(value) => {
            setPassword(value);
            changed('password');
          }}
        />
      </Whole>
      {!keepsPasswords && (
        <Whole>
          <p className={css.said}>
            This computer has no safe place for a password, so Galley writes it nowhere and asks for it again
            after each start.
          </p>
        </Whole>
      )}
      <Whole>
        <p className={css.said} role="status">
          {isBusy && 'Waiting for the answer of the site.'}
        </p>
      </Whole>
    </FormDialog>
  );
}
