import type { Random } from './Random';

/** What one press does, as an input method and the browser tell it. */
export type Step =
  /** What stands underlined, with the caret in it, or a clause of it selected. `code` is the key that the method held. */
  | { do: 'compose'; text: string; from: number; to: number; code?: string }
  /** Takes it. Without `code` the method does so by itself, as at the next syllable of hangul. */
  | { do: 'commit'; text: string; code?: string }
  /** Gives it up, as Escape does. */
  | { do: 'cancel'; code: string }
  /** The focus goes elsewhere and comes back. */
  | { do: 'leave' }
  | { do: 'type'; text: string }
  | { do: 'press'; key: 'Backspace' | 'Delete' | 'ArrowLeft' | 'ArrowRight' | 'Enter' };

/** Blocks of the text; lines of a table are its cells. */
export type BlockPlace =
  | 'paragraph'
  | 'heading'
  | 'listitem'
  | 'checkitem'
  | 'quotation'
  | 'note'
  | 'details'
  | 'pullquote'
  | 'verse'
  | 'preformatted'
  | 'code'
  | 'tablecell'
  | 'tablecaption';
/** Fields of one line, in the text and over it. */
export type FieldPlace = 'headline' | 'standfirst' | 'picture caption' | 'picture alt' | 'card words';

/** What a place that is written in looks like: the words of its lines, by format. */
interface Scene {
  block: BlockPlace | FieldPlace | 'footnote';
  lines: Run[][];
}

export interface Run {
  words: string;
  format?: number;
  url?: string;
  /** A footnote's number, which is no letter of the text. */
  isFootnote?: true;
}

export interface Trace {
  scene: Scene;
  /** Where the caret or the selection begins, in letters of all lines, a line's end being one. */
  from: number;
  to: number;
  /** Between two runs: in the one that follows, or in the one before. */
  inNext: boolean;
  steps: Step[];
}

const LINK_FIRST: Scene = {
  block: 'paragraph',
  lines: [
    [
      { words: 'LAMP', url: 'https://lamp.example/' },
      { words: 'TAX', format: 1 },
    ],
  ],
};
const LINK_LAST: Scene = {
  block: 'paragraph',
  lines: [[{ words: 'AT ' }, { words: 'LAMP', url: 'https://lamp.example/' }]],
};

const NOTE: Run = { words: '', isFootnote: true };
const FIELDS: readonly FieldPlace[] = [
  'headline',
  'standfirst',
  'picture caption',
  'picture alt',
  'card words',
];

const SCENES: readonly Scene[] = [
  { block: 'paragraph', lines: [[]] },
  { block: 'heading', lines: [[]] },
  { block: 'listitem', lines: [[]] },
  { block: 'quotation', lines: [[]] },
  { block: 'paragraph', lines: [[{ words: 'GALE' }], [], [{ words: '岸FOG' }]] },
  { block: 'paragraph', lines: [[{ words: 'MOLE', format: 1 }, { words: ' PIER' }]] },
  {
    block: 'paragraph',
    lines: [[{ words: 'SEA', format: 3 }, { words: '税关', format: 2 }, { words: 'TAX' }]],
  },
  LINK_LAST,
  LINK_FIRST,
  {
    block: 'paragraph',
    lines: [
      [
        { words: '灯税', url: 'https://lamp.example/' },
        { words: 'TAX', format: 128 },
      ],
    ],
  },
  {
    block: 'paragraph',
    lines: [[{ words: 'RUN ' }, { words: 'x=1', format: 16 }], [{ words: 'END', format: 64 }]],
  },
  { block: 'heading', lines: [[{ words: 'HARBOUR' }, { words: '港', format: 2 }]] },
  {
    block: 'listitem',
    lines: [[{ words: 'ONE', format: 1 }], [{ words: 'TWO', url: 'https://two.example/' }]],
  },
  { block: 'quotation', lines: [[{ words: '“GULLS”', format: 2 }, { words: ' ' }], [{ words: '鸥' }]] },
  { block: 'checkitem', lines: [[], [{ words: 'ASK' }]] },
  { block: 'note', lines: [[{ words: 'ONE', format: 2 }, { words: ' GULL' }], [{ words: '海鸥' }]] },
  { block: 'details', lines: [[{ words: 'HOW' }], [], [{ words: 'TURNS', url: 'https://two.example/' }]] },
  { block: 'pullquote', lines: [[{ words: 'TWO ' }, { words: 'COUNT', format: 2 }]] },
  { block: 'pullquote', lines: [[]] },
  { block: 'verse', lines: [[{ words: 'TIDE', format: 1 }, { words: ' IN' }], [{ words: '  潮' }]] },
  { block: 'verse', lines: [[{ words: 'TERN', url: 'https://lamp.example/' }], [{ words: 'AFTER' }]] },
  { block: 'preformatted', lines: [[{ words: 'GULLS   12' }], [{ words: 'TERNS', format: 1 }]] },
  { block: 'preformatted', lines: [[]] },
  { block: 'code', lines: [[{ words: 'IF (X) {' }], [{ words: '  Y' }]] },
  { block: 'tablecell', lines: [[{ words: 'BIRD' }], [], [{ words: 'TWO', format: 1 }, { words: ' ' }]] },
  { block: 'tablecell', lines: [[], [{ words: 'AT ' }, { words: 'SEA', url: 'https://two.example/' }]] },
  { block: 'tablecaption', lines: [[]] },
  { block: 'tablecaption', lines: [[{ words: 'BY ' }, { words: 'HAND', format: 2 }]] },
  { block: 'paragraph', lines: [[{ words: 'SEEN' }, NOTE, { words: ' TWICE' }, NOTE]] },
  { block: 'paragraph', lines: [[NOTE], [{ words: 'LAMP', url: 'https://lamp.example/' }, NOTE]] },
  { block: 'paragraph', lines: [[{ words: 'RED', format: 1 }, NOTE, { words: 'SEA', format: 2 }]] },
  { block: 'footnote', lines: [[]] },
  { block: 'footnote', lines: [[{ words: 'SEE ' }, { words: 'TIDES', url: 'https://two.example/' }]] },
  { block: 'footnote', lines: [[{ words: 'BY', format: 1 }, { words: '手' }]] },
  ...FIELDS.flatMap((block): Scene[] => [
    { block, lines: [[]] },
    { block, lines: [[{ words: 'HARBOUR 港' }]] },
  ]),
];

/** What was lost or doubled once. */
export const MENDED: readonly Trace[] = [
  // Right behind a link; it was the first composition of a window that lost its words.
  {
    scene: LINK_FIRST,
    from: 4,
    to: 4,
    inNext: true,
    steps: [
      { do: 'compose', text: '港', from: 1, to: 1, code: 'KeyG' },
      { do: 'cancel', code: 'Backspace' },
      { do: 'press', key: 'ArrowRight' },
      { do: 'compose', text: 'a', from: 1, to: 1, code: 'KeyA' },
      { do: 'leave' },
    ],
  },
  // No key goes before what is spoken or chosen by the mouse.
  {
    scene: LINK_FIRST,
    from: 0,
    to: 0,
    inNext: true,
    steps: [
      { do: 'compose', text: 'gang', from: 4, to: 4 },
      { do: 'commit', text: '港' },
    ],
  },
  {
    scene: LINK_LAST,
    from: 7,
    to: 7,
    inNext: false,
    steps: [
      { do: 'compose', text: 'xi', from: 2, to: 2, code: 'KeyI' },
      { do: 'compose', text: 'xi', from: 0, to: 0, code: 'ArrowLeft' },
      { do: 'commit', text: '西', code: 'Space' },
    ],
  },
  {
    scene: LINK_LAST,
    from: 7,
    to: 7,
    inNext: false,
    steps: [
      { do: 'compose', text: 'xi', from: 2, to: 2, code: 'KeyI' },
      { do: 'compose', text: 'xi', from: 0, to: 0, code: 'ArrowLeft' },
      { do: 'commit', text: 'xi', code: 'Enter' },
      { do: 'type', text: '3' },
    ],
  },
  // A first letter that was taken out and put in again went into the link, and was taken out there.
  {
    scene: LINK_LAST,
    from: 7,
    to: 7,
    inNext: false,
    steps: [
      { do: 'compose', text: '燈稅', from: 1, to: 1, code: 'ArrowLeft' },
      { do: 'compose', text: '稅', from: 0, to: 0, code: 'Backspace' },
      { do: 'compose', text: '燈稅', from: 1, to: 1, code: 'KeyE' },
      { do: 'leave' },
      { do: 'type', text: 'a' },
    ],
  },
];

/** What she writes at one place, in a few goes. */
export function compositionTrace(random: Random): Trace {
  const scene = random.pick(SCENES);
  const text = textOf(scene);
  const from = random.pick([0, text.length, random.below(text.length + 1)]);
  // What is selected across cells is no text.
  const end =
    scene.block === 'tablecell' ? from + (text.slice(from).split('\n')[0] ?? '').length : text.length;
  const to = random.below(4) === 0 ? from + random.below(end + 1 - from) : from;
  const steps: Step[] = [];
  for (let goes = 1 + random.below(3); goes > 0; goes -= 1) {
    steps.push(...random.pick(METHODS)(random));
    if (random.below(2)) steps.push(...between(random, scene));
  }
  return { scene, from, to, inNext: random.below(2) === 1, steps };
}

/** What a plain field shows of it. */
export function textOf({ lines }: Scene): string {
  return lines.map((line) => line.map(({ words }) => words).join('')).join('\n');
}

/** Keys that no method holds. Elsewhere than in paragraphs Enter, and Backspace at a block's start, are Galley's own. */
function between(random: Random, { block, lines }: Scene): Step[] {
  const letters: Step = { do: 'type', text: random.pick(['a', 'tax', ' ', '3', 'b c']) };
  if (block !== 'paragraph' || lines.some((line) => line.includes(NOTE)))
    return [letters, ...some(random, { do: 'press', key: 'Backspace' })];
  const key = random.pick(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Enter'] as const);
  return [...some(random, letters), { do: 'press', key }, ...some(random, { do: 'press', key: 'ArrowLeft' })];
}

const some = (random: Random, step: Step): Step[] => (random.below(2) ? [step] : []);

const METHODS: readonly ((random: Random) => Step[])[] = [pinyin, zhuyin, kana, hangul];

const compose = (text: string, code?: string, from = text.length, to = from): Step => ({
  do: 'compose',
  text,
  from,
  to,
  ...(code !== undefined && { code }),
});

/** Letters that stand in the text until a candidate takes their place; some methods part the syllables by a space. */
function pinyin(random: Random): Step[] {
  const [syllables, candidate] = random.pick([
    [['gang', 'kou'], '港口'],
    [['deng', 'ta'], '灯塔'],
    [['xi', "'an"], '西安'],
    [['a'], '啊'],
    [['lü'], '绿'],
    [['san', 'qian', 'wan'], '三千万'],
  ] as const);
  const gap = random.pick(['', ' ']);
  const steps: Step[] = [];
  const all = syllables.join('');
  for (let length = 1; length <= all.length; length += 1) {
    steps.push(compose(parted(syllables, length, gap), keyOf(all[length - 1] ?? '')));
  }
  const shown = syllables.join(gap);
  if (random.below(3) === 0) steps.push(...hesitation(random, shown));
  // The first of the words is chosen, and the rest is still letters.
  const half = candidate.slice(0, 1) + syllables.slice(1).join(gap);
  if (syllables.length > 1 && random.below(3) === 0) steps.push(compose(half, 'Digit2'));
  return [...steps, ...ending(random, shown, candidate)];
}

function parted(syllables: readonly string[], length: number, gap: string): string {
  let left = length;
  const shown: string[] = [];
  for (const syllable of syllables) {
    if (left <= 0) break;
    shown.push(syllable.slice(0, left));
    left -= syllable.length;
  }
  return shown.join(gap);
}

/** Signs that turn into a character each as soon as the tone is there, and are taken together. */
function zhuyin(random: Random): Step[] {
  const words = random.pick([
    [
      ['ㄍ', 'ㄍㄤ', '港'],
      ['ㄎ', 'ㄎㄡ', '口'],
    ],
    [
      ['ㄉ', 'ㄉㄥ', '燈'],
      ['ㄕ', 'ㄕㄨ', 'ㄕㄨㄟ', '稅'],
      ['ㄜ', '額'],
    ],
  ]);
  const steps: Step[] = [];
  let before = '';
  for (const word of words) {
    for (const shown of word) steps.push(compose(before + shown, 'KeyE'));
    before += word.at(-1) ?? '';
  }
  if (random.below(3) === 0) steps.push(...hesitation(random, before));
  return [...steps, ...ending(random, before, before)];
}

/** Kana from Latin letters, turned into words clause by clause, with the clause selected. */
function kana(random: Random): Step[] {
  const typed = ['ｍ', 'み', 'みｎ', 'みな', 'みなｔ', 'みなと', 'みなとｎ', 'みなとの', 'みなとのひ'];
  const steps = typed.map((text) => compose(text, 'KeyM'));
  if (random.below(4) === 0) return [...steps, ...ending(random, 'みなとのひ', 'みなとのひ')];
  steps.push(compose('港の日', 'Space', 0, 2), compose('湊の日', 'Space', 0, 2));
  if (random.below(2)) steps.push(compose('湊の日', 'ArrowRight', 2, 3), compose('湊の灯', 'Space', 2, 3));
  if (random.below(3) === 0) steps.push(compose('みなとのひ', 'Escape'), compose('港の日', 'Space', 0, 2));
  // The clauses are cut elsewhere.
  if (random.below(3) === 0) steps.push(compose('皆とのひ', 'ArrowLeft', 0, 1));
  return [...steps, ...ending(random, '港の日', '港の灯')];
}

/** A syllable at a time; the last consonant of one moves into the next, and the method takes what is whole by itself. */
function hangul(random: Random): Step[] {
  const syllables = random.pick([
    [['ㅎ', '하', '한', '하'], ['나']],
    [['ㄷ', '다', '달', '닭', '달'], ['기']],
    [
      ['ㅎ', '하', '항'],
      ['ㄱ', '구'],
    ],
    [['ㅇ', '아', '안', '앉', '안'], ['자'], ['ㅅ', '서']],
  ]);
  const steps: Step[] = [];
  for (const [at, states] of syllables.entries()) {
    const isLast = at === syllables.length - 1;
    const whole = states.at(-1) ?? '';
    for (const text of isLast ? states : states.slice(0, -1)) steps.push(compose(text, 'KeyG'));
    if (!isLast) {
      if (states.length < 4) steps.push(compose(whole, 'KeyG'));
      steps.push({ do: 'commit', text: whole });
      continue;
    }
    // Backspace takes the syllable apart again.
    if (random.below(3) === 0) {
      steps.push(compose('ㄴ', 'Backspace'));
      if (random.below(2)) return [...steps, { do: 'cancel', code: 'Backspace' }];
      steps.push(compose('노', 'KeyH'));
      return [...steps, { do: 'commit', text: '노' }];
    }
    // Other than elsewhere, Space, Enter and arrows take the syllable and do their own work too.
    steps.push(random.below(5) ? { do: 'commit', text: whole } : { do: 'leave' });
    steps.push(...some(random, { do: 'type', text: ' ' }));
  }
  return steps;
}

/** The caret goes back into the letters, one is taken out, and put in again. */
function hesitation(random: Random, shown: string): Step[] {
  const at = random.below(shown.length + 1);
  const steps = [compose(shown, 'ArrowLeft', at)];
  if (at > 0 && random.below(2)) {
    const without = shown.slice(0, at - 1) + shown.slice(at);
    if (without !== '') steps.push(compose(without, 'Backspace', at - 1), compose(shown, 'KeyN', at));
  }
  return steps;
}

function ending(random: Random, shown: string, candidate: string): Step[] {
  switch (random.below(8)) {
    case 0:
      return [{ do: 'cancel', code: 'Escape' }];
    case 1:
      return [{ do: 'commit', text: shown, code: 'Enter' }];
    case 2:
      return [{ do: 'leave' }];
    case 3: {
      const fewer = [...shown].map((_, index) => shown.slice(0, shown.length - index - 1));
      const steps = fewer.filter((text) => text !== '').map((text) => compose(text, 'Backspace'));
      return [...steps, { do: 'cancel', code: 'Backspace' }];
    }
    case 4:
      return [{ do: 'commit', text: `${candidate}，`, code: 'Comma' }];
    case 5:
      return [{ do: 'commit', text: candidate, code: 'Enter' }];
    default:
      return [{ do: 'commit', text: candidate, code: 'Space' }];
  }
}

const keyOf = (letter: string) => (/[a-z]/.test(letter) ? `Key${letter.toUpperCase()}` : 'Quote');
