import type { ElectronApplication, JSHandle } from '@playwright/test';

/** Closes the window, and answers with what Galley asks then, as it comes; whatever is asked, it stays open. */
export function askedAtQuit(app: ElectronApplication): Promise<JSHandle<string[]>> {
  return app.evaluateHandle(({ dialog, BrowserWindow }) => {
    const questions: string[] = [];
    // Whatever comes first is the answer that loses nothing.
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      questions.push(message);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.close();
    return questions;
  });
}
