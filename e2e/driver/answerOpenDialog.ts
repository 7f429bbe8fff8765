import type { ElectronApplication } from '@playwright/test';

/** Answers the system's next open dialogs with a path or several, or cancels them with null. */
export async function answerOpenDialog(
  app: ElectronApplication,
  path: string | string[] | null,
): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({
      canceled: filePath === null,
      filePaths: filePath === null ? [] : [filePath].flat(),
    });
  }, path);
}
