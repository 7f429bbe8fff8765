/**
 * Draws a dialog over the page: a message with buttons, and a field when a path is asked for. Self-contained.
 * @param {{title: string, message: string, detail: string, field: string | null, buttons: string[], defaultId: number, cancelId: number}} asked
 * @returns {Promise<{button: number, text: string}>}
 */
export function drawDialog({ title, message, detail, field, buttons, defaultId, cancelId }) {
  const opener = document.activeElement;
  const holder = document.createElement('div');
  const root = holder.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    dialog { font: 13px/20px system-ui, sans-serif; width: 480px; padding: 24px; border: 1px solid GrayText; border-radius: 10px; background: Canvas; color: CanvasText; }
    h2 { font: inherit; font-weight: 600; margin: 0 0 4px; } p { margin: 0 0 8px; white-space: pre-wrap; }
    input { box-sizing: border-box; width: 100%; font: inherit; padding: 6px 8px; } footer { display: flex; justify-content: end; gap: 8px; margin-top: 16px; }
    button { font: inherit; padding: 4px 16px; }`);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  dialog.setAttribute('aria-label', title || message);
  form.method = 'dialog';
  for (const [tag, text] of [
    ['h2', title],
    ['p', message],
    ['p', detail],
  ]) {
    if (text)
      form.append(Object.assign(document.createElement(/** @type {string} */ (tag)), { textContent: text }));
  }
  const input = document.createElement('input');
  if (field !== null) {
    input.value = field;
    input.spellcheck = false;
    input.setAttribute('aria-label', message || title);
    form.append(input);
  }
  const footer = document.createElement('footer');
  return new Promise((resolve) => {
    /** @param {number} button */
    const finish = (button) => {
      holder.remove();
      if (opener instanceof HTMLElement) opener.focus();
      resolve({ button, text: input.value });
    };
    buttons.forEach((label, at) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
      button.addEventListener('click', () => finish(at));
      footer.append(button);
    });
    form.append(footer);
    dialog.append(form);
    root.append(dialog);
    document.documentElement.append(holder);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      finish(defaultId);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(cancelId);
    });
    for (const type of ['keydown', 'keyup', 'keypress'])
      holder.addEventListener(type, (event) => event.stopPropagation());
    dialog.showModal();
    const target = field === null ? footer.children[defaultId] : input;
    if (target instanceof HTMLElement) target.focus();
    if (field !== null)
      input.setSelectionRange(field.length - (field.split(/[\\/]/).pop() ?? '').length, field.length);
  });
}
