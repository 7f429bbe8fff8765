import type { Failure } from '../../shared/lib/result';
import type { FileFault } from './readFile';

type Refusal = FileFault | 'too-long' | 'unreadable' | 'stopped';

const REASONS: Record<Refusal, [why: string, next: string]> = {
  kind: [
    'is of a kind that Galley does not read',
    'Save it as a Word document (.docx), web page, Markdown or plain text and import that.',
  ],
  'old-word': [
    'is a Word document of before 2007, or one that is locked with a password',
    'Open it in Word, save it as a .docx without a password and import that.',
  ],
  'no-word': ['is no Word document, or a damaged one', 'Open it in Word, save it anew and import that.'],
  harmful: [
    'is built as files are that are made to do harm: it unpacks to far more than any article has, or has far too many parts, or two of one name',
    'Ask whoever sent it; its words can also be copied and pasted.',
  ],
  'no-text': ['is no text', 'See whether it has the right ending, and import it again.'],
  empty: ['is empty', 'See whether it is the right file.'],
  'too-large': [
    'is larger than any article (128 MB for Word documents and web pages with their pictures, 16 MB for the text)',
    'Part it into smaller ones and import these.',
  ],
  'too-long': [
    'took more than a minute to be read and was left',
    'Part it into smaller ones and import these.',
  ],
  unreadable: [
    'cannot be read: it is gone, or the system does not let it be read',
    'Put it on this computer, where it can be read, and import it again.',
  ],
  stopped: ['was stopped', ''],
};

/** Why a file was not imported, and what she can do. */
export function refusedFile(reason: Refusal, name: string): Failure {
  const [why, next] = REASONS[reason];
  return {
    code: reason === 'unreadable' ? 'unreachable' : 'damaged',
    happened: `${name === '' ? 'The import' : `“${name}”`} ${why}.`,
    safe: 'Nothing of it was taken in, and the file is as it was.',
    next,
  };
}
