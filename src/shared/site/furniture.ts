import { z } from 'zod';
import { LANGUAGES } from '../article/language';

/** What a module of the site's furniture can be; the theme draws each kind. */
export const FURNITURE_KINDS = ['text', 'links', 'picture', 'widget', 'ad', 'pop-up'] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

export const FURNITURE_NAMES: Record<FurnitureKind, string> = {
  text: 'Text',
  links: 'Links',
  picture: 'Picture',
  widget: 'Widget with a toggle',
  ad: 'Advertisement',
  'pop-up': 'Pop-up on a first visit',
};

/** What a module says in one language; what its kind does not show is ''. */
export interface ModuleWords {
  title: string;
  text: string;
  /** On its button or link. */
  action: string;
  /** What a widget says while it is off, and on; a pop-up's `off` closes it. */
  off: string;
  on: string;
  items: ModuleItem[];
}

/** A link of a module of links. */
export interface ModuleItem {
  label: string;
  note: string;
  /** http(s), or '' for one that leads nowhere yet. */
  address: string;
}

/** A module of what the site puts around an article. */
export interface FurnitureModule {
  /** Of its own in the site. */
  id: string;
  kind: FurnitureKind;
  /** The theme's own drawing of it by name, or '' for the kind's plain one. */
  look: string;
  isOn: boolean;
  /** Where its button, link or picture leads, or ''. */
  address: string;
  /** A picture of the library by name, or ''. */
  picture: string;
  words: Partial<Record<(typeof LANGUAGES)[number], ModuleWords>>;
}

/** The languages' words may be left out, and each word of them. */
const SOME_WORDS = z.string().max(10_000).default('');

const moduleWordsSchema: z.ZodType<ModuleWords, Partial<ModuleWords>> = z.object({
  title: SOME_WORDS,
  text: SOME_WORDS,
  action: SOME_WORDS,
  off: SOME_WORDS,
  on: SOME_WORDS,
  items: z
    .array(z.object({ label: SOME_WORDS, note: SOME_WORDS, address: SOME_WORDS }))
    .max(200)
    .default([]),
}) as z.ZodType<ModuleWords, Partial<ModuleWords>>;

export const furnitureModuleSchema: z.ZodType<FurnitureModule> = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  kind: z.enum(FURNITURE_KINDS),
  look: z.string().regex(/^[\w-]{0,64}$/),
  isOn: z.boolean(),
  address: z.string().max(2000),
  picture: z.string().max(200),
  words: z.partialRecord(z.enum(LANGUAGES), moduleWordsSchema),
}) as z.ZodType<FurnitureModule>;

export const NO_WORDS: ModuleWords = { title: '', text: '', action: '', off: '', on: '', items: [] };
