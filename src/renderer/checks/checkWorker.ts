import nspell from 'nspell';
import americanAffixes from 'dictionary-en/index.aff?raw';
import americanWords from 'dictionary-en/index.dic?url';
import britishAffixes from 'dictionary-en-gb/index.aff?raw';
import britishWords from 'dictionary-en-gb/index.dic?url';
import type { English } from '../../shared/checks/libraryWords';
import { Checker } from './Checker';
import type { ToChecker } from './messages';

// What the checks' thread runs.

/** The rules of how words are formed, and where the words are. */
const FILES: Record<English, { affixes: string; words: string }> = {
  'en-US': { affixes: americanAffixes, words: americanWords },
  'en-GB': { affixes: britishAffixes, words: britishWords },
};

const checker = new Checker(
  async (english) => {
    const { affixes, words } = FILES[english];
    return nspell(affixes, await readText(words));
  },
  (message) => postMessage(message),
);
addEventListener('message', ({ data }: MessageEvent<ToChecker>) => void checker.hear(data));

async function readText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`No dictionary: ${answer.status}`);
  return answer.text();
}
