import type { EditorBlock } from '../EditorBlock';
import { PictureExtension } from './PictureExtension';
import css from './picture.module.css';

/** How wide the text is, and how high the fields are. */
const MEASURE = 608;
const FIELDS = 160;

export const picture: EditorBlock = {
  extensions: [PictureExtension],
  theme: {},
  estimate(element) {
    const image = element.classList.contains(css.picture ?? '') ? element.querySelector('img') : null;
    return image && Math.round((MEASURE * image.height) / Math.max(1, image.width)) + FIELDS;
  },
};
