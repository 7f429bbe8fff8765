import { smartened, typeInBody } from '../editor';
import { useArticleStore } from './articleStore';

/** Has what she typed before the new article was there stand in it, as if the caret had been in its headline. */
export function typeInFresh({ text, isTyped }: { text: string; isTyped: boolean }): void {
  const [headline = '', standfirst, ...lines] = text.split('\n');
  typeIn('headline', headline, isTyped);
  if (standfirst === undefined) return;
  typeIn('standfirst', standfirst, isTyped);
  if (lines.length > 0) typeInBody({ text: lines.join('\n'), isTyped });
}

/** The same in the place of a headline that is to be written anew; what she has not typed yet takes its place too. */
export function typeOverHeadline(typed: { text: string; isTyped: boolean }): void {
  const field = fieldOf('headline');
  field?.focus({ preventScroll: true });
  field?.select();
  typeInFresh(typed);
}

const fieldOf = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);

function typeIn(name: 'headline' | 'standfirst', typed: string, isTyped: boolean): void {
  const field = fieldOf(name);
  field?.focus({ preventScroll: true });
  if (typed === '') return;
  const text = isTyped ? smartened(typed, field?.lang) : typed;
  // The one way to insert text that Undo takes back; a dialog that she has opened meanwhile keeps the keyboard.
  if (document.activeElement === field) document.execCommand('insertText', false, text);
  else useArticleStore.getState().edit({ [name]: text });
}
