import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  registerEventListeners,
} from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { addWalkable, checkThread, countFindings, NO_COUNTS, useChecksStore } from '../../../checks';
import { shiftFindings } from '../../../../shared/checks/shiftFindings';
import { $allWords } from '../../textLines';
import { BlocksInSight } from './BlocksInSight';
import { $caretIn } from './caretIn';
import { $checkedAt, $checkedWords, type CheckedWords, idOf, type WordsId } from './checkedWords';
import { FindingPaint } from './FindingPaint';
import { KnownFindings } from './KnownFindings';
import { $keysAt, $wordsKey } from './wordsKeys';
import { registerFindingMenu } from './registerFindingMenu';
import { walkBody } from './walkBody';

/** She pauses: the words she typed last are looked at. */
const PAUSE_MS = 400;
/** Blocks that are read at a time, when all of the text is new. */
const SLICE = 60;

/** The text's findings, as the walk and the pointer ask for them. */
export interface BodyFindings {
  /** Of the whole text, in its order. */
  all(): { id: WordsId; finding: Finding }[];
  of(id: WordsId): readonly Finding[];
  words(id: WordsId): CheckedWords | null;
  paint: FindingPaint;
  settle(): Promise<void>;
}

/**
 * Checks this editor's text while the mode is on, until the answered function is called. A key costs what moving the
 * underlines of its own line costs; words are read after a pause and judged in another thread.
 */
export function registerChecks(editor: LexicalEditor): () => void {
  const paint = new FindingPaint(editor);
  const known = new KnownFindings();
  const pending = new Set<Promise<void>>();
  const changed = new Set<NodeKey>();
  let queue: NodeKey[] = [];
  let isAllNew = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let round = 0;
  /** The word at the caret is not judged while she may go on with it. */
  let held: { id: WordsId; finding: Finding } | null = null;

  const isOn = () => useChecksStore.getState().isOn;
  const around = () => editor.getRootElement()?.lang;

  function lookSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  }

  function look(): void {
    timer = undefined;
    if (!isOn()) return;
    if (editor.isComposing()) {
      lookSoon();
      return;
    }
    editor.read(() => {
      if (isAllNew) queue = [...new Set($allWords().map(({ key }) => key))];
      else for (const key of changed) queue.push(...$keysAt(key));
    });
    isAllNew = false;
    changed.clear();
    readSlice();
  }

  function readSlice(): void {
    cancelIdleCallback(idle);
    const keys = new Set(queue.splice(0, SLICE));
    const news = editor.read(() => [...keys].flatMap($newsAt));
    if (news.length > 0) send(news);
    if (queue.length > 0) idle = requestIdleCallback(readSlice);
    else forgetGone();
  }

  /** The words of a node that are to be judged; what it no longer has is forgotten. */
  function $newsAt(key: NodeKey): CheckedWords[] {
    const all = $checkedAt(key, around());
    for (const id of known.idsOf(key)) if (all.every((words) => words.id !== id)) forget(id);
    return all.filter((words) => {
      const last = known.get(words.id);
      if (last === undefined || last.isOld || last.judged !== words.judged) return true;
      // What it is drawn in may be another element.
      if (!('parts' in words) && last.findings.length > 0) $draw(words, last.findings);
      return false;
    });
  }

  function send(news: readonly CheckedWords[]): void {
    const asked = round;
    const checking = checkThread
      .check(news.map(({ judged, isEnglish }) => ({ text: judged, isEnglish })))
      .then((findings) => {
        if (asked !== round || findings === null) return;
        editor.read(() => news.forEach(({ id, judged }, at) => $take(id, judged, findings[at] ?? [])));
      })
      .finally(() => {
        pending.delete(checking);
        if (pending.size === 0 && queue.length === 0) tell();
      });
    pending.add(checking);
  }

  function $take(id: WordsId, judged: string, findings: Finding[]): void {
    const words = $checkedWords(id, around());
    // It has changed since, and is asked for again.
    if (words?.judged !== judged) return;
    const before = known.findings(id);
    known.set(id, { judged, findings, isOld: false });
    const caret = $caretIn(words, editor);
    const typed = findings.find(
      ({ from, to }) =>
        caret !== null && from < caret && caret <= to && before.every((other) => other.from !== from),
    );
    if (typed !== undefined) held = { id, finding: typed };
    $draw(words, findings);
  }

  /** What is out of sight is not drawn: the browser goes through all that is marked after each key. */
  function $draw(words: CheckedWords, findings: readonly Finding[]): void {
    if (!sight.has(editor.getElementByKey(words.key))) {
      paint.erase(words.id);
      return;
    }
    paint.$draw(
      words,
      findings.filter((finding) => finding !== held?.finding),
    );
  }

  /** Moves the underlines of words with them, before the frame that shows them. */
  function $follow(id: WordsId): void {
    const last = known.get(id);
    if (last === undefined || last.findings.length === 0) return;
    const words = $checkedWords(id, around());
    if (words === null) {
      forget(id);
      return;
    }
    if (words.judged === last.judged) {
      $draw(words, last.findings);
      return;
    }
    const at = held === null ? -1 : last.findings.indexOf(held.finding);
    const heldFrom = held?.finding.from;
    const findings = shiftFindings(last.judged, words.judged, last.findings);
    if (at !== -1) {
      const still = findings.find(({ from }) => from === heldFrom);
      held = still === undefined ? null : { id, finding: still };
    }
    known.set(id, { judged: words.judged, findings, isOld: true });
    $draw(words, findings);
  }

  function release(): void {
    if (held === null) return;
    const { id, finding } = held;
    editor.read(() => {
      const words = $checkedWords(id, around());
      const caret = words && $caretIn(words, editor);
      if (caret !== null && finding.from < caret && caret <= finding.to) return;
      held = null;
      if (words !== null) $draw(words, known.findings(id));
    });
  }

  function forget(id: WordsId): void {
    known.delete(id);
    paint.erase(id);
  }

  function forgetGone(): void {
    editor.read(() => {
      for (const key of known.keys()) if ($getNodeByKey(key) === null) known.idsOf(key).forEach(forget);
    });
    tell();
  }

  function tell(): void {
    useChecksStore.getState().count('body', countFindings(known.all()));
  }

  function begin(): void {
    round += 1;
    known.clear();
    isAllNew = true;
    lookSoon();
  }

  function end(): void {
    round += 1;
    clearTimeout(timer);
    cancelIdleCallback(idle);
    queue = [];
    known.clear();
    held = null;
    paint.eraseAll();
  }

  const findings: BodyFindings = {
    paint,
    all: () =>
      editor.read(() =>
        $allWords().flatMap((words) => {
          const id = idOf(words);
          return known.findings(id).map((finding) => ({ id, finding }));
        }),
      ),
    of: (id) => known.findings(id),
    words: (id) => editor.read(() => $checkedWords(id, around())),
    async settle() {
      if (timer !== undefined) {
        clearTimeout(timer);
        look();
      }
      while (queue.length > 0) readSlice();
      await Promise.all(pending);
    },
  };

  const sight = new BlocksInSight((block, isSeen) => {
    if (known.size === 0) return;
    editor.read(() => {
      const node = $getNearestNodeFromDOMNode(block);
      const all = $isElementNode(node)
        ? $allWords(node)
        : node === null
          ? []
          : $checkedAt(node.getKey(), around());
      for (const id of all.map(idOf)) {
        const words = isSeen ? $checkedWords(id, around()) : null;
        if (words === null) paint.erase(id);
        else $draw(words, known.findings(id));
      }
    });
  });
  const body = walkBody(editor, findings);
  const stop = mergeRegister(
    useChecksStore.subscribe((now, before) => {
      if (now.isOn && (!before.isOn || now.judging !== before.judging)) begin();
      else if (!now.isOn && before.isOn) end();
    }),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (!isOn()) return;
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
        editorState.read(() => {
          for (const leaf of dirtyLeaves) $note(leaf);
          for (const [key, isItself] of dirtyElements) if (isItself && key !== 'root') $note(key);
          // Undo gives the whole text back without saying what was another.
          if (tags.has(HISTORIC_TAG) || (dirtyLeaves.size === 0 && dirtyElements.size === 1)) {
            isAllNew = true;
            for (const key of known.keys()) known.idsOf(key).forEach($follow);
          }
        });
        lookSoon();
      }
      release();
    }),
    editor.registerRootListener((root) => {
      if (root === null) return;
      const language = new MutationObserver(() => isOn() && begin());
      language.observe(root, { attributeFilter: ['lang'] });
      const stopEvents = mergeRegister(
        registerEventListeners(root, { focusout: release }),
        sight.follow(root),
      );
      return () => {
        language.disconnect();
        stopEvents();
      };
    }),
    addWalkable('body', body),
    // The caret in a block's field.
    registerEventListeners(document, { selectionchange: release }),
    registerFindingMenu(editor, findings, body),
  );
  function $note(key: NodeKey): void {
    const at = $wordsKey(key);
    changed.add(at ?? key);
    if (at !== null) known.idsOf(at).forEach($follow);
  }
  if (isOn()) begin();
  return () => {
    stop();
    end();
    useChecksStore.getState().count('body', NO_COUNTS);
  };
}
