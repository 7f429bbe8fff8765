/**
 * Tells the host what a native window knows by itself: keys of the menu, focus, the context menu, what is copied,
 * and what wants a window of its own. Self-contained: its source is installed in the page.
 * @param {(message: object) => void} post
 * @param {{accelerators: string[], guardsClose: boolean}} initial
 * @returns {(state: {accelerators: string[], guardsClose: boolean}) => void} takes a later state
 */
export function watchPage(post, initial) {
  let state = initial;
  let accelerators = new Set(state.accelerators);
  let isLeaving = false;
  // What the browser would do with these keys an Electron window never does.
  const browserKeys = new Set(
    (
      'ctrl+d ctrl+e ctrl+f ctrl+g ctrl+h ctrl+j ctrl+k ctrl+l ctrl+n ctrl+o ctrl+p ctrl+r ctrl+s ctrl+t ctrl+w ' +
      'ctrl++ ctrl+- ctrl+0 ctrl+f4 ctrl+f5 ctrl+shift+n ctrl+shift+o ctrl+shift+r ctrl+shift+t ctrl+shift+w ' +
      'f1 f3 f5 f6 f7 f11 f12'
    ).split(' '),
  );

  /** By the character, and by the key's place: Shift+9 types another character on every layout. @param {KeyboardEvent} event */
  const keysOf = (event) => {
    const held = ['ctrl', 'alt', 'shift', 'meta'].filter(
      (name) => /** @type {any} */ (event)[`${name}Key`] === true,
    );
    const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? event.key;
    const names = [event.key === ' ' ? 'space' : event.key, place];
    return names.map((name) => [...held, name.toLowerCase()].join('+'));
  };

  /**
   * Lets the page have its say first: a listener that is added while the event passes comes last.
   * @param {string} type @param {(event: any) => void} act
   */
  const afterPage = (type, act) =>
    addEventListener(type, (event) => event.isTrusted && addEventListener(type, act, { once: true }), true);

  afterPage('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = keysOf(event);
    const keys = pressed.find((name) => accelerators.has(name));
    if (keys !== undefined) post({ kind: 'accelerator', keys });
    else if (pressed[0] === 'f10') post({ kind: 'menu-bar' });
    else if (!pressed.some((name) => browserKeys.has(name))) return;
    event.preventDefault();
  });

  afterPage('contextmenu', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { target, clientX: x, clientY: y } = event;
    const isEditable = target.isContentEditable || target.matches('input, textarea');
    const linkURL = target.closest('a')?.href ?? '';
    post({
      kind: 'context-menu',
      params: { x, y, isEditable, linkURL, selectionText: String(getSelection()) },
    });
  });

  /** @param {any} field that may hold the selection, which getSelection does not see */
  const selectedIn = (field) =>
    typeof field?.selectionStart === 'number'
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : String(getSelection());
  for (const type of ['copy', 'cut']) {
    afterPage(type, (event) => {
      const isPages = event.defaultPrevented;
      const text = isPages ? event.clipboardData.getData('text/plain') : selectedIn(document.activeElement);
      post({ kind: 'copied', text, html: isPages ? event.clipboardData.getData('text/html') : '' });
    });
  }

  for (const type of ['click', 'auxclick']) {
    afterPage(type, (event) => {
      const link = event.composedPath().find((/** @type {any} */ one) => one.localName === 'a' && one.href);
      if (link === undefined || event.defaultPrevented || event.button > 1) return;
      const staysHere = ['', '_self', '_top', '_parent'].includes(link.target);
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (staysHere && plain) return;
      event.preventDefault();
      post({ kind: 'window-open', url: link.href, frameName: link.target, features: '' });
    });
  }

  addEventListener('focus', () => post({ kind: 'focus' }));
  // The focus may only have gone into a frame of this page.
  addEventListener('blur', () => setTimeout(() => document.hasFocus() || post({ kind: 'blur' })));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tellColors = () => post({ kind: 'color-scheme', dark: dark.matches });
  dark.addEventListener('change', tellColors);
  tellColors();

  // A page that leaves by a link or reloads itself is not a window that a person closes.
  /** @type {any} */ (globalThis).navigation?.addEventListener('navigate', () => {
    isLeaving = true;
    setTimeout(() => (isLeaving = false), 200);
  });
  // The browser then asks whether to leave, which is where the host gets to send `close`.
  addEventListener('beforeunload', (event) => state.guardsClose && !isLeaving && event.preventDefault());

  return (next) => {
    state = next;
    accelerators = new Set(next.accelerators);
  };
}
