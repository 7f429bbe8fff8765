import { inlineText } from '../../../shared/article/blockText';
import { LANGUAGES } from '../../../shared/article/language';
import { noteLabel } from '../../../shared/article/noteLabel';
import { readNoteClass } from '../../../shared/export/html/noteClass';
import { type HtmlKind, plainIn } from './HtmlKind';

/** As Galley writes it; its label is drawn by the note itself. */
export const note: HtmlKind = {
  is: ({ classList }) => readNoteClass([...classList]) !== null,
  read: (element, around, walk) => {
    const kind = readNoteClass([...element.classList]);
    const [first, ...rest] = walk.inner(element, plainIn(element, around));
    if (kind === null || first === undefined) return [];
    const isLabel = LANGUAGES.some((language) => inlineText(first.children) === noteLabel(kind, language));
    const children = isLabel ? rest : [first, ...rest];
    return children.length > 0 ? [{ type: 'note', ...kind, children }] : [];
  },
};
