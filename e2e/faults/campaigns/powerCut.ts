import { dirname, sep } from 'node:path';
import type { Step } from './RecordingDisk';

/** Every file of a disk, by its path. */
export type Files = Map<string, Uint8Array>;

type FolderStep = Extract<Step, { kind: 'create' | 'make folder' | 'rename' | 'remove' }>;
type FileStep = Extract<Step, { kind: 'write' | 'truncate' }>;

/**
 * Every state in which a power cut after so many steps may leave the disk. What was synced is there. Of the rest, each
 * change of a folder has happened or not, whatever came before or after it; each file is as it was synced last, as it
 * was written, broken off, or of its new length with zeros where the bytes had not come yet.
 * `before` are the files as they were, numbered in this order.
 */
export function* statesAfterCut(before: Files, steps: readonly Step[], cut: number): Generator<Files> {
  const done = steps.slice(0, cut);
  const { sure, open } = folderSteps(done);
  const contents = new Map<number, Uint8Array[]>();
  [...before.values()].forEach((bytes, file) => contents.set(file, contentsOf(file, bytes, done)));
  for (const step of done) {
    if (step.kind === 'create') contents.set(step.file, contentsOf(step.file, new Uint8Array(), done));
  }
  for (const happened of subsets(open)) {
    const lost: string[] = [];
    const names = new Map([...before.keys()].map((path, file) => [path, file]));
    for (const step of done.filter(isFolderStep)) {
      if (sure.has(step) || happened.has(step)) apply(step, names);
      else if (step.kind === 'make folder') lost.push(step.path + sep);
    }
    for (const path of names.keys()) if (lost.some((folder) => path.startsWith(folder))) names.delete(path);
    yield* withContents([...names], contents);
  }
}

/** Changes of folders that a later sync of the folder has made sure of, and those that are still open. */
function folderSteps(done: readonly Step[]): { sure: Set<FolderStep>; open: FolderStep[] } {
  const sure = new Set<FolderStep>();
  let open: FolderStep[] = [];
  for (const step of done) {
    if (isFolderStep(step)) open.push(step);
    if (step.kind !== 'sync folder') continue;
    const isIn = (change: FolderStep) => dirname('path' in change ? change.path : change.to) === step.folder;
    for (const change of open.filter(isIn)) sure.add(change);
    open = open.filter((change) => !isIn(change));
  }
  return { sure, open };
}

function isFolderStep(step: Step): step is FolderStep {
  return ['create', 'make folder', 'rename', 'remove'].includes(step.kind);
}

function apply(step: FolderStep, names: Map<string, number>): void {
  if (step.kind === 'create') names.set(step.path, step.file);
  if (step.kind === 'remove') names.delete(step.path);
  if (step.kind === 'rename') {
    names.delete(step.from);
    names.set(step.to, step.file);
  }
}

/** What one file may hold. */
function contentsOf(file: number, before: Uint8Array, done: readonly Step[]): Uint8Array[] {
  let synced = before;
  let written = before;
  for (const step of done) {
    if (!('file' in step) || step.file !== file) continue;
    if (step.kind === 'write' || step.kind === 'truncate') written = afterFileStep(written, step);
    if (step.kind === 'sync file') synced = written;
  }
  return written === synced ? [synced] : [synced, written, ...halfWritten(synced, written)];
}

function afterFileStep(bytes: Uint8Array, step: FileStep): Uint8Array {
  if (step.kind === 'truncate') return bytes.slice(0, step.size);
  const longer = new Uint8Array(Math.max(bytes.length, step.at + step.bytes.length));
  longer.set(bytes);
  longer.set(step.bytes, step.at);
  return longer;
}

function halfWritten(synced: Uint8Array, written: Uint8Array): Uint8Array[] {
  const from = Math.min(synced.length, written.length);
  const middle = from + Math.floor((written.length - from) / 2);
  const zeroed = (start: number, end: number) => written.slice().fill(0, start, end);
  return [
    written.slice(0, from),
    written.slice(0, middle),
    written.slice(0, -1),
    zeroed(from, written.length),
    zeroed(from, middle),
    zeroed(middle, written.length),
  ];
}

function* withContents(
  names: readonly [string, number][],
  contents: ReadonlyMap<number, Uint8Array[]>,
  files: Files = new Map(),
): Generator<Files> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map(files);
    return;
  }
  for (const bytes of contents.get(first[1]) ?? []) {
    files.set(first[0], bytes);
    yield* withContents(rest, contents, files);
  }
}

function* subsets<Item>(items: readonly Item[]): Generator<Set<Item>> {
  for (let chosen = 0; chosen < 2 ** items.length; chosen += 1) {
    yield new Set(items.filter((_, index) => (chosen >> index) & 1));
  }
}
