import { dialog, type BrowserWindow } from 'electron';
import type { FlushOutcome } from './Flush';

const DETAIL: Record<Exclude<FlushOutcome, 'saved'>, string> = {
  'not-saved': 'The window says why. What was saved before is on the disk.',
  'no-answer': 'The window does not answer. What was saved before is on the disk.',
};

/** Whether she wants to leave although her last words are not on the disk. */
export async function askToLeave(
  window: BrowserWindow,
  outcome: Exclude<FlushOutcome, 'saved'>,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last words are not saved.',
    detail: DETAIL[outcome],
    buttons: ['Keep Galley open', 'Quit without saving the last words'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
