import css from './unseen.module.css';

let region: HTMLElement | null = null;

/** Says to a screen reader what only the eye would see. */
export function announce(sentence: string): void {
  region ??= makeRegion();
  // The same sentence twice is said twice.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

function makeRegion(): HTMLElement {
  const made = document.createElement('p');
  made.setAttribute('role', 'status');
  made.setAttribute('aria-label', 'What was done');
  made.className = css.unseen ?? '';
  document.body.append(made);
  return made;
}
