/**
 * Draws menus over the page and answers with the index of the chosen item, or null. Self-contained.
 * @param {{label: string, items: {label: string, accelerator?: string, enabled: boolean, type: string, index: number}[]}[]} groups
 * @returns {Promise<number | null>}
 */
export function drawMenuBar(groups) {
  const opener = document.activeElement;
  const holder = document.createElement('div');
  const root = holder.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; inset: 0; z-index: 2147483647; font: 13px/20px system-ui, sans-serif; background: rgb(0 0 0 / .2); }
    nav { display: flex; align-items: start; background: Canvas; color: CanvasText; box-shadow: 0 8px 24px rgb(0 0 0 / .3); max-height: 100%; overflow: auto; }
    section { padding: 8px; min-width: 120px; } h2 { font: inherit; font-weight: 600; margin: 0 8px 4px; }
    button { display: flex; justify-content: space-between; gap: 16px; width: 100%; font: inherit; padding: 4px 8px; border: 0; border-radius: 4px; background: none; color: inherit; white-space: nowrap; }
    button:focus { background: Highlight; color: HighlightText; outline: 0; } button:disabled { opacity: .5; } hr { border: 0; border-top: 1px solid GrayText; margin: 4px 8px; }`);
  root.adoptedStyleSheets = [sheet];
  const bar = document.createElement('nav');
  bar.setAttribute('aria-label', 'Menu bar');
  root.append(bar);
  return new Promise((resolve) => {
    /** @param {number | null} chosen */
    const finish = (chosen) => {
      holder.remove();
      if (opener instanceof HTMLElement) opener.focus();
      resolve(chosen);
    };
    for (const group of groups) {
      const section = document.createElement('section');
      const heading = document.createElement('h2');
      heading.textContent = group.label;
      section.append(heading);
      for (const item of group.items) {
        if (item.type === 'separator') {
          section.append(document.createElement('hr'));
          continue;
        }
        const button = document.createElement('button');
        button.disabled = !item.enabled;
        for (const text of [item.label, item.accelerator ?? '']) {
          button.append(Object.assign(document.createElement('span'), { textContent: text }));
        }
        button.addEventListener('click', () => finish(item.index));
        section.append(button);
      }
      bar.append(section);
    }
    const columns = [...bar.querySelectorAll('section')].map((s) => [
      ...s.querySelectorAll('button:enabled'),
    ]);
    holder.addEventListener('click', (event) => event.composedPath()[0] === holder && finish(null));
    holder.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const column = columns.findIndex((c) => c.includes(/** @type {Element} */ (root.activeElement)));
      const row = columns[column]?.indexOf(/** @type {Element} */ (root.activeElement)) ?? 0;
      const steps = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };
      const step = steps[/** @type {keyof typeof steps} */ (event.key)];
      if (event.key === 'Escape' || event.key === 'F10') finish(null);
      if (step === undefined) return;
      event.preventDefault();
      const filled = columns.filter((c) => c.length > 0);
      const next =
        filled[(filled.indexOf(columns[column] ?? []) + (step[0] ?? 0) + filled.length) % filled.length] ??
        [];
      const target = next[((step[0] === 0 ? row + (step[1] ?? 0) : 0) + next.length) % next.length];
      if (target instanceof HTMLElement) target.focus();
    });
    document.documentElement.append(holder);
    const first = columns.flat()[0];
    if (first instanceof HTMLElement) first.focus();
  });
}
