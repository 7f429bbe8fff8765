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
import { addWalkable, countFindings, NO_COUNTS, useChecksStore } from '../../../checks';
import { shiftFindings } from '../../../../shared/checks/shiftFindings';
import { $allWords } from '../../textLines';
import { BlocksInSight } from '../../BlocksInSight';
import { $caretIn } from './caretIn';
import { $checkedAt, $checkedWords, type CheckedWords, idOf, type WordsId } from './checkedWords';
import { FindingPaint } from './FindingPaint';
import { FindingReader } from './FindingReader';
import { HeldWord } from './HeldWord';
import { KnownFindings } from './KnownFindings';
import { $wordsKey } from './wordsKeys';
import { registerFindingMenu } from './registerFindingMenu';
import { walkBody } from './walkBody';

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
  const held = new HeldWord();
  const isOn = () => useChecksStore.getState().isOn;
  const around = () => editor.getRootElement()?.lang;

  const reader = new FindingReader(editor, {
    isOn,
    $newsAt,
    $take,
    read: forgetGone,
    judged: tell,
  });

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

  function $take({ id, judged }: CheckedWords, findings: Finding[]): void {
    const words = $checkedWords(id, around());
    // It has changed since, and is asked for again.
    if (words?.judged !== judged) return;
    const before = known.findings(id);
    known.set(id, { judged, findings, isOld: false });
    held.hold(id, findings, before, $caretIn(words, editor));
    $draw(words, findings);
  }

  /** What is out of sight is not drawn: after each key the browser marks and paints anew all words that have a mark. */
  function $draw(words: CheckedWords, findings: readonly Finding[]): void {
    if (findings.length === 0 || !sight.has(editor.getElementByKey(words.key))) {
      paint.erase(words.id);
      return;
    }
    paint.$draw(words, held.without(findings));
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
    const findings = shiftFindings(last.judged, words.judged, last.findings);
    held.follow(id, last.findings, findings);
    known.set(id, { judged: words.judged, findings, isOld: true });
    $draw(words, findings);
  }

  function release(): void {
    if (!held.isHeld) return;
    editor.read(() => {
      const id = held.leave((of) => {
        const words = $checkedWords(of, around());
        return words && $caretIn(words, editor);
      });
      const words = id === null ? null : $checkedWords(id, around());
      if (words !== null) $draw(words, known.findings(words.id));
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
    known.clear();
    reader.begin();
  }

  function end(): void {
    reader.end();
    known.clear();
    held.drop();
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
    settle: () => reader.settle(),
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
            reader.readAll();
            for (const key of known.keys()) known.idsOf(key).forEach($follow);
          }
        });
        reader.lookSoon();
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
    reader.note(at ?? key);
    if (at !== null) known.idsOf(at).forEach($follow);
  }
  if (isOn()) begin();
  return () => {
    stop();
    end();
    useChecksStore.getState().count('body', NO_COUNTS);
  };
}
