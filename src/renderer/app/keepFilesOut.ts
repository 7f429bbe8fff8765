/** A file that is dropped beside the text would take the window to it: nothing happens instead. */
export function keepFilesOut(): void {
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(type, (event) => {
      if (event.defaultPrevented || !(event.dataTransfer?.types.includes('Files') ?? false)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'none';
    });
  }
}
