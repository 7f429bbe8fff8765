import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  registerEventListeners,
} from 'lexical';
import type { Finding } from '../../../../shared/checks/finding';
import { addWalkable, checkThread, countFindings, NO_COUNTS, useChecksStore } from '../../../checks';
import { $blockAround, $textLines } from '../../textLines';
import { BlocksInSight } from './BlocksInSight';
import { $checkedLine, type CheckedLine } from './checkedLine';
import { FindingPaint } from './FindingPaint';
import { shiftFindings } from '../../../../shared/checks/shiftFindings';
import { registerFindingMenu, walkBody } from './walkBody';

/** She pauses: the words she typed last are looked at. */
const PAUSE_MS = 400;
/** Blocks that are read at a time, when all of the text is new. */
const SLICE = 60;

/** What is known of a line. */
interface Known {
  /** The text that the findings are of. */
  judged: string;
  findings: Finding[];
  /** It has changed since it was judged. */
  isOld: boolean;
}

/** The text's findings, as the walk and the pointer ask for them. */
export interface BodyFindings {
  /** Of the whole text, in its order. */
  all(): { key: NodeKey; finding: Finding }[];
  of(key: NodeKey): readonly Finding[];
  line(key: NodeKey): CheckedLine | null;
  paint: FindingPaint;
  settle(): Promise<void>;
}

/**
 * Checks this editor's text while the mode is on, until the answered function is called. A key costs what moving the
 * underlines of its own line costs; words are read after a pause and judged in another thread.
 */
export function registerChecks(editor: LexicalEditor): () => void {
  const paint = new FindingPaint(editor);
  const known = new Map<NodeKey, Known>();
  const pending = new Set<Promise<void>>();
  const changed = new Set<NodeKey>();
  let queue: NodeKey[] = [];
  let isAllNew = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let round = 0;
  /** The word at the caret is not judged while she may go on with it. */
  let held: { key: NodeKey; finding: Finding } | null = null;

  const isOn = () => useChecksStore.getState().isOn;
  const $line = (key: NodeKey): CheckedLine | null => {
    const node = $getNodeByKey(key);
    return $isElementNode(node) ? $checkedLine(node, editor.getRootElement()?.lang) : null;
  };

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
      if (isAllNew) queue = $textLines().map(({ key }) => key);
      else for (const key of changed) queue.push($blockKey(key) ?? key);
    });
    isAllNew = false;
    changed.clear();
    readSlice();
  }

  function readSlice(): void {
    cancelIdleCallback(idle);
    const keys = new Set(queue.splice(0, SLICE));
    const lines = editor.read(() => [...keys].flatMap((key) => $line(key) ?? forget(key)));
    const news = lines.filter(({ key, judged }) => {
      const last = known.get(key);
      return last === undefined || last.isOld || last.judged !== judged;
    });
    if (news.length > 0) send(news);
    if (queue.length > 0) idle = requestIdleCallback(readSlice);
    else forgetGone();
  }

  function send(lines: readonly CheckedLine[]): void {
    const asked = round;
    const checking = checkThread
      .check(lines.map(({ judged, isEnglish }) => ({ text: judged, isEnglish })))
      .then((findings) => {
        if (asked !== round || findings === null) return;
        editor.read(() => lines.forEach(({ key, judged }, at) => take(key, judged, findings[at] ?? [])));
      })
      .finally(() => {
        pending.delete(checking);
        if (pending.size === 0 && queue.length === 0) tell();
      });
    pending.add(checking);
  }

  function take(key: NodeKey, judged: string, findings: Finding[]): void {
    const line = $line(key);
    // It has changed since, and is asked for again.
    if (line?.judged !== judged) return;
    const before = known.get(key)?.findings ?? [];
    known.set(key, { judged, findings, isOld: false });
    const caret = $caretIn(line, editor);
    const typed = findings.find(
      ({ from, to }) =>
        caret !== null && from < caret && caret <= to && before.every((other) => other.from !== from),
    );
    if (typed !== undefined) held = { key, finding: typed };
    draw(line, findings);
  }

  /** What is out of sight is not drawn: the browser goes through all that is marked after each key. */
  function draw(line: CheckedLine, findings: readonly Finding[]): void {
    if (!sight.has(editor.getElementByKey(line.key))) {
      paint.erase(line.key);
      return;
    }
    paint.draw(
      line,
      findings.filter((finding) => finding !== held?.finding),
    );
  }

  /** Moves a line's underlines with its words, before the frame that shows them. */
  function follow(key: NodeKey): void {
    const last = known.get(key);
    if (last === undefined || last.findings.length === 0) return;
    const line = $line(key);
    if (line === null) {
      forget(key);
      return;
    }
    if (line.judged === last.judged) {
      draw(line, last.findings);
      return;
    }
    const at = held === null ? -1 : last.findings.indexOf(held.finding);
    const heldFrom = held?.finding.from;
    const findings = shiftFindings(last.judged, line.judged, last.findings);
    if (at !== -1) {
      const still = findings.find(({ from }) => from === heldFrom);
      held = still === undefined ? null : { key, finding: still };
    }
    known.set(key, { judged: line.judged, findings, isOld: true });
    draw(line, findings);
  }

  function release(): void {
    if (held === null) return;
    const { key, finding } = held;
    editor.read(() => {
      const line = $line(key);
      const caret = line && $caretIn(line, editor);
      if (caret !== null && finding.from < caret && caret <= finding.to) return;
      held = null;
      if (line !== null) draw(line, known.get(key)?.findings ?? []);
    });
  }

  function forget(key: NodeKey): [] {
    known.delete(key);
    paint.erase(key);
    return [];
  }

  function forgetGone(): void {
    editor.read(() => {
      for (const key of known.keys()) if ($getNodeByKey(key) === null) forget(key);
    });
    tell();
  }

  function tell(): void {
    const findings = [...known.values()].flatMap(({ findings }) => findings);
    useChecksStore.getState().count('body', countFindings(findings));
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
        $textLines().flatMap(({ key }) =>
          (known.get(key)?.findings ?? []).map((finding) => ({ key, finding })),
        ),
      ),
    of: (key) => known.get(key)?.findings ?? [],
    line: (key) => editor.read(() => $line(key)),
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
      if (!$isElementNode(node)) return;
      for (const { key } of $textLines(node)) {
        const line = isSeen ? $line(key) : null;
        if (line === null) paint.erase(key);
        else draw(line, known.get(key)?.findings ?? []);
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
          for (const leaf of dirtyLeaves) note(leaf);
          for (const [key, isItself] of dirtyElements) if (isItself && key !== 'root') note(key);
          // Undo gives the whole text back without saying what was another.
          if (tags.has(HISTORIC_TAG) || (dirtyLeaves.size === 0 && dirtyElements.size === 1)) {
            isAllNew = true;
            for (const key of known.keys()) follow(key);
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
      const stopEvents = mergeRegister(registerEventListeners(root, { blur: release }), sight.follow(root));
      return () => {
        language.disconnect();
        stopEvents();
      };
    }),
    addWalkable('body', body),
    registerFindingMenu(editor, findings, body),
  );
  function note(key: NodeKey): void {
    const block = $blockKey(key);
    changed.add(block ?? key);
    if (block !== null) follow(block);
  }
  if (isOn()) begin();
  return () => {
    stop();
    end();
    useChecksStore.getState().count('body', NO_COUNTS);
  };
}

function $blockKey(key: NodeKey): NodeKey | null {
  const node = $getNodeByKey(key);
  return node === null || node === $getRoot() ? null : ($blockAround(node)?.getKey() ?? null);
}

/** The caret's place in a line, while she writes there. */
function $caretIn(line: CheckedLine, editor: LexicalEditor): number | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  if (!editor.getRootElement()?.contains(document.activeElement)) return null;
  const { key, offset } = selection.anchor;
  const part = line.parts.find((one) => one.key === key);
  return part === undefined ? null : part.from + offset;
}
