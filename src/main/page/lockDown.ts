import type { Session, WebContents } from 'electron';
import { PREVIEW_PAGE } from './ownPage';

/** Keeps the window on its own page: no other page, window, frame or permission, whatever the page asks. */
export function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // The preview's frame begins empty and is filled by the window.
    if (event.url !== PREVIEW_PAGE) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  denyPermissions(contents.session);
  // Chromium's own dictionaries come over the network; Galley has its own.
  contents.session.setSpellCheckerEnabled(false);
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
}
