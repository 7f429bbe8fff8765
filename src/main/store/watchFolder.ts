import { watch } from 'node:fs';
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
    const watcher = watch(folder, (_event, name) => {
      if (name === null) heard.anything();
      else heard.changed(name);
      // Its own name is told when the folder itself is taken away, and then nothing more.
      if (name === basename(folder)) later();
    });
    const later = () => {
      watcher.close();
      watchLater(folder, heard);
    };
    watcher.on('error', later);
    watcher.unref();
  } catch {
    watchLater(folder, heard);
  }
}

function watchLater(folder: string, heard: Heard): void {
  const timer = setTimeout(() => {
    heard.anything();
    watchFolder(folder, heard);
  }, TRY_AGAIN_MS);
  timer.unref();
}
