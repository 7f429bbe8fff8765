import { typeInBody } from '../editor';
import { useArticleStore } from './articleStore';

/** Has what she typed before the new article was there stand in it, as if the caret had been in its headline. */
export function typeInFresh(text: string): void {
  const [headline = '', standfirst, ...lines] = text.split('\n');
  typeIn('headline', headline);
  if (standfirst === undefined) return;
  typeIn('standfirst', standfirst);
  if (lines.length > 0) typeInBody(lines.join('\n'));
}

function typeIn(name: 'headline' | 'standfirst', text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);
  field?.focus({ preventScroll: true });
  if (text === '') return;
  // The one way to insert text that Undo takes back; a dialog that she has opened meanwhile keeps the keyboard.
  if (document.activeElement === field) document.execCommand('insertText', false, text);
  else useArticleStore.getState().edit({ [name]: text });
}
