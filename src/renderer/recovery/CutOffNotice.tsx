import { tellCutOff } from '../../shared/library/tellCutOff';
import { Button, Notice } from '../ui';
import { useRecoveryStore } from './recoveryStore';

/** What was cut off when Galley ended last. */
export function CutOffNotice() {
  const { cutOff, dismissCutOff } = useRecoveryStore();
  if (cutOff === null) return null;
  return (
    <Notice kind="quiet" actions={<Button onClick={dismissCutOff}>Dismiss</Button>}>
      {tellCutOff(cutOff)}
    </Notice>
  );
}
