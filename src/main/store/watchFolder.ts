import { statSync, watch } from 'node:fs';
import { basename } from 'node:path';

const TRY_AGAIN_MS = 5000;

interface Heard {
  changed(name: string): void;
  /** Something changed, and nobody knows what. */
  anything(): void;
}

/** Hears what other programs do in a folder. Where the system does not tell, the folder is looked at now and then. */
export function watchFolder(folder: string, heard: Heard): void {
  try {
    const watched = identityOf(folder);
    const watcher = watch(folder, (_event, name) => {
      if (name === null) heard.anything();
      else heard.changed(name);
      // Its own name is told when the folder itself is taken away, and then nothing more.
      if (name === basename(folder)) later();
    });
    // When a folder above is taken away, nothing is told: the watcher goes with it.
    const look = setInterval(() => identityOf(folder) !== watched && later(0), TRY_AGAIN_MS);
    const later = (after = TRY_AGAIN_MS) => {
      clearInterval(look);
      watcher.close();
      watchLater(folder, heard, after);
    };
    watcher.on('error', () => later());
    watcher.unref();
    look.unref();
  } catch {
    watchLater(folder, heard, TRY_AGAIN_MS);
  }
}

/** Null where it cannot be reached, for whatever reason. */
function identityOf(folder: string): string | null {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function watchLater(folder: string, heard: Heard, after: number): void {
  const timer = setTimeout(() => {
    heard.anything();
    watchFolder(folder, heard);
  }, after);
  timer.unref();
}
