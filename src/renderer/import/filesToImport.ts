import type { ChosenFiles, HereWay, ImportedText } from '../../shared/import/imported';
import { fail, type Result } from '../../shared/lib/result';
import { call } from '../bridge';

/** A file that she chose or dropped. */
export interface FileToImport {
  name: string;
  read(): Promise<Result<ImportedText>>;
  /** Where main has it, if it is an export of WordPress, which holds many; else null. */
  posts: { token: string; at: number } | null;
}

const isExport = (name: string) => /\.xml$/i.test(name);

/** Those that she chose in the system's dialog, which main reads. */
export function chosenFiles({ token, names }: ChosenFiles, here: HereWay = 'copy'): FileToImport[] {
  return names.map((name, at) => ({
    name,
    read: () => call('import.read', { token, at, here }),
    posts: isExport(name) ? { token, at } : null,
  }));
}

/** Beyond it no file is an article; main says what is too large for its kind. */
const LARGEST = 128 * 1024 * 1024;

/** Those that she dropped, whose places only the system knows. */
export function droppedFiles(files: Iterable<File>): FileToImport[] {
  return [...files].map((file) => ({ name: file.name, read: () => readDropped(file), posts: null }));
}

async function readDropped(file: File): Promise<Result<ImportedText>> {
  if (isExport(file.name)) return fail(onlyChosen(file.name));
  try {
    // One that is too large is refused by its size alone.
    const bytes = new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer());
    return await call('import.read', { name: file.name, bytes });
  } catch {
    return fail({
      code: 'unreachable',
      happened: `“${file.name}” cannot be read: it is a folder, or the system does not let it be read.`,
      safe: 'Nothing of it was taken in.',
      next: 'Drop the files themselves, or choose them with Import….',
    });
  }
}

/** It may be larger than what a window can hand over. */
const onlyChosen = (name: string) => ({
  code: 'unreachable' as const,
  happened: `“${name}” is of a kind that is read where it stands, and a window does not know where that is.`,
  safe: 'Nothing of it was taken in.',
  next: 'Choose it with Import….',
});
