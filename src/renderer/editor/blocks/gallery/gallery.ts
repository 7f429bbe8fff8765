import type { EditorBlock } from '../EditorBlock';
import { GalleryExtension } from './GalleryExtension';

/** Small pictures, how many of them stand in a row, and what is under them. */
const TILE = 160;
const TILES = 4;
const FIELDS = 272;

export const gallery: EditorBlock = {
  extensions: [GalleryExtension],
  theme: {},
  estimate(element) {
    const tiles = element.querySelector('[role=listbox]')?.children.length;
    return tiles === undefined ? null : Math.ceil(tiles / TILES) * TILE + FIELDS;
  },
};
