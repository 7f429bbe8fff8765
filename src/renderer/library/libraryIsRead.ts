import { call, listen } from '../bridge';

/** Waits until main knows every article of the library: before that, the newest that it knows need not be the newest. */
export function libraryIsRead(): Promise<void> {
  return new Promise((resolve) => {
    const stop = listen('library', ({ indexing }) => indexing === null && end());
    function end(): void {
      stop();
      resolve();
    }
    void call('library.state', undefined).then((state) => {
      if (!state.ok || state.value.indexing === null) end();
    });
  });
}
