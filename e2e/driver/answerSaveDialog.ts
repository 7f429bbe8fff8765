import type { ElectronApplication } from '@playwright/test';

/** Answers the system's next save dialogs with a path, or cancels them with null. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
