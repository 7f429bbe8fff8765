import { inlineText } from '../../../shared/article/blockText';
import { LANGUAGES } from '../../../shared/article/language';
import { noteLabel } from '../../../shared/article/noteLabel';
import { readNoteClass } from '../../../shared/export/html/noteClass';
import { dayOfWords } from '../../../shared/source/dates';
import { type HtmlKind, plainIn } from './HtmlKind';

/** As Galley writes it; its label is drawn by the note itself. */
export const note: HtmlKind = {
  is: ({ classList }) => readNoteClass([...classList]) !== null,
  read: (element, around, walk) => {
    const kind = readNoteClass([...element.classList]);
    const [first, ...rest] = walk.inner(element, plainIn(element, around));
    if (kind === null || first === undefined) return [];
    // A Word document says the day in the label alone.
    const day = dayOfWords(inlineText(first.children).replace(/^.*?(?:, |（)|）$/g, ''));
    const dated = { ...kind, date: kind.date || day };
    const isLabel = LANGUAGES.some((language) => inlineText(first.children) === noteLabel(dated, language));
    const children = isLabel ? rest : [first, ...rest];
    return children.length > 0 ? [{ type: 'note', ...(isLabel ? dated : kind), children }] : [];
  },
};
