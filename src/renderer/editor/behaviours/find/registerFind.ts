import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type PointType,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { FindQuery } from '../../../../shared/article/findQuery';
import { type Finder, wordsFinder } from '../../../../shared/article/findWords';
import type { TextPlace } from '../../textLines';
import { type FieldHit, findAround, replacedBy } from './findAround';
import { $findHits, $replaceHit, $selectHit, type Hit, isHeld } from './findLines';
import { type FindSession, type FindStore, useFindStore } from './findStore';
import { HitPaint, showHit } from './HitPaint';
import { TooSlow, withinASecond } from './withinASecond';

/** After a key the text is looked through anew once she pauses. */
const PAUSE_MS = 120;
const READ_ONLY = 'Nothing is replaced: an article in the bin is read, not changed. Put it back first.';

const NOT_LOADED =
  'Regular expressions could not be loaded, and nothing was looked for. Look for words, or start Galley again.';
const TOO_SLOW =
  'This pattern takes too long in this text, and was given up. Write it with fewer repetitions, or look for words.';

/** Loaded with her first pattern: it is large. */
let patternFinder: ((query: FindQuery) => Finder | string) | null = null;

async function loadPatterns(): Promise<void> {
  ({ patternFinder } = await import('../../../../shared/article/findPattern'));
}

/** Null where there is nothing to look for, a sentence where the pattern can be none. */
function finderOf(query: FindQuery): Finder | string | null {
  if (query.words === '') return null;
  return query.isPattern && patternFinder !== null ? patternFinder(query) : wordsFinder(query);
}

/** Looks through this editor's text while the find bar is open, until the answered function is called. */
export function registerFind(editor: LexicalEditor): () => void {
  const marks = new HitPaint(editor);
  let hits: Hit[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPutting = false;
  let isStopped = false;

  function look(at: number | 'caret'): void {
    clearTimeout(timer);
    timer = undefined;
    const { query, place, around } = useFindStore.getState();
    if (query.isPattern && patternFinder === null) {
      // What was found before is no answer to this.
      hits = [];
      useFindStore.setState({ count: 0, at: -1, hitsAround: [], problem: null });
      paint();
      void loadPatterns().then(
        () => isStopped || look(at),
        () => useFindStore.setState({ problem: NOT_LOADED }),
      );
      return;
    }
    const finder = finderOf(query);
    let problem = typeof finder === 'string' ? finder : null;
    let hitsAround: FieldHit[] = [];
    hits = [];
    try {
      if (typeof finder === 'function') {
        const find = withinASecond(finder);
        hits = editor.read(() => $findHits(find, place));
        if (place !== 'quotations') hitsAround = findAround(find, around);
      }
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error;
      hits = [];
      problem = TOO_SLOW;
    }
    const wanted = at === 'caret' ? editor.read(() => $firstBehindCaret(hits)) : at;
    const current = Math.min(wanted, hits.length - 1);
    useFindStore.setState({ count: hits.length, at: current, hitsAround, problem });
    paint();
    // What she types in the bar is shown; what she types in the text moves nothing.
    const first = hits[useFindStore.getState().at];
    if (at === 'caret' && first !== undefined) showHit(editor, first);
  }

  function paint(): void {
    const { at } = useFindStore.getState();
    const place = hits[at]?.at;
    useFindStore.setState({ heldIn: place !== undefined && isHeld(place) ? place.name : null });
    marks.paint(hits, at);
  }

  function step(by: 1 | -1): void {
    lookNow();
    const { at } = useFindStore.getState();
    if (hits.length === 0) return;
    const next = (at + by + hits.length) % hits.length;
    useFindStore.setState({ at: next, done: null });
    paint();
    showHit(editor, hits[next]!);
  }

  /** Before anything is done in a place: after a change the places are known anew only once she pauses. */
  function lookNow(): void {
    if (timer !== undefined) look(useFindStore.getState().at);
  }

  function replace(replacement: string): void {
    lookNow();
    const { at } = useFindStore.getState();
    const hit = hits[at];
    if (hit === undefined || !mayChange()) return;
    put([hit], replacement);
    look(at);
    const next = hits[useFindStore.getState().at];
    if (next !== undefined) showHit(editor, next);
  }

  function mayChange(): boolean {
    if (!editor.isEditable()) useFindStore.setState({ done: READ_ONLY });
    return editor.isEditable();
  }

  /** What others said is only changed where she asked for just that. */
  function replaceAll(replacement: string): void {
    if (!mayChange()) return;
    lookNow();
    const { place } = useFindStore.getState();
    const going = place === 'everywhere' ? hits.filter(({ inQuotation }) => !inQuotation) : hits;
    const left = hits.length - going.length;
    put(going, replacement);
    look(0);
    useFindStore.setState({ done: tellReplaced(going.length, left, replacement) });
  }

  /** One step that Undo takes back; from the last to the first, so that the places before stay where they are. */
  function put(going: readonly Hit[], replacement: string): void {
    isPutting = true;
    editor.update(
      () => {
        for (const hit of going.toReversed()) $replaceHit(hit, replacement);
      },
      { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
    );
    isPutting = false;
  }

  function end(): void {
    lookNow();
    const hit = hits[useFindStore.getState().at];
    if (hit !== undefined) editor.update(() => $selectHit(hit), { discrete: true });
    editor.focus();
  }

  const stopMarking = marks.register();
  const session: FindSession = { step, replace, replaceAll, mayChange, end };
  useFindStore.setState({ session });
  const stopAsking = useFindStore.subscribe((now, before) => {
    if (!now.isOpen) {
      if (before.isOpen) marks.clear();
      return;
    }
    if (isAnother(now, before)) look('caret');
    else if (now.around !== before.around) look(now.at);
  });
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0;
    if (!isChange || isPutting || !useFindStore.getState().isOpen) return;
    timer ??= setTimeout(() => {
      // What was replaced may be taken back by now.
      useFindStore.setState({ done: null });
      look(useFindStore.getState().at);
    }, PAUSE_MS);
  });
  const stopEscape = editor.registerCommand(
    KEY_ESCAPE_COMMAND,
    (event) => {
      const { isOpen, leave } = useFindStore.getState();
      if (!isOpen) return false;
      event.preventDefault();
      leave();
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
  if (useFindStore.getState().isOpen) look('caret');
  return () => {
    isStopped = true;
    stopAsking();
    stopListening();
    stopEscape();
    clearTimeout(timer);
    stopMarking();
    if (useFindStore.getState().session === session) {
      useFindStore.setState({ session: null, count: 0, at: -1, heldIn: null, hitsAround: [], done: null });
    }
  };
}

function isAnother(now: FindStore, before: FindStore): boolean {
  return !before.isOpen || now.query !== before.query || now.place !== before.place;
}

/** The first hit at the caret or behind it, or else the first of all; -1 where there is none. */
function $firstBehindCaret(hits: readonly Hit[]): number {
  const selection = $getSelection();
  if (hits.length === 0) return -1;
  if (!$isRangeSelection(selection)) return 0;
  const caret = selection.isBackward() ? selection.focus : selection.anchor;
  return Math.max(
    0,
    hits.findIndex(({ at }) => !$isBefore(isHeld(at) ? { key: at.key, offset: 0 } : at.from, caret)),
  );
}

function $isBefore({ key, offset }: TextPlace, caret: PointType): boolean {
  if (key === caret.key) return offset < caret.offset;
  return $getNodeByKey(key)?.isBefore(caret.getNode()) ?? false;
}

function tellReplaced(count: number, left: number, replacement: string): string {
  const [were, they] = left === 1 ? ['was', 'it is'] : ['were', 'they are'];
  const replaced = `${count.toLocaleString('en')} ${replacedBy(replacement)}.`;
  return left === 0
    ? replaced
    : `${replaced} ${left.toLocaleString('en')} in quotations ${were} left as ${they}.`;
}
