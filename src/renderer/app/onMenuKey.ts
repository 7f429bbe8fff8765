/**
 * Tells where she asks for the menus as Windows and Linux have it: by F10, or by Alt pressed and let go with nothing between.
 * Answers with a function that ends it.
 */
export function onMenuKey(asked: () => void): () => void {
  const ended = new AbortController();
  const on = { capture: true, signal: ended.signal };
  let isAltAlone = false;
  const hasMore = () => (isAltAlone = false);

  function ask(event: KeyboardEvent): void {
    if (document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    asked();
  }

  window.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, shiftKey, metaKey, altKey, isComposing } = event;
      const isPlain = !ctrlKey && !shiftKey && !metaKey && !isComposing;
      isAltAlone = key === 'Alt' && isPlain;
      if (key === 'F10' && isPlain && !altKey) ask(event);
    },
    on,
  );
  window.addEventListener('keyup', (event) => event.key === 'Alt' && isAltAlone && ask(event), on);
  for (const act of ['pointerdown', 'wheel', 'blur'] as const) window.addEventListener(act, hasMore, on);
  return () => ended.abort();
}
