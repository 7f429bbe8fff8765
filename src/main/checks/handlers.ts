import type { English, StoredWords } from '../../shared/checks/libraryWords';
import { fail, type Failure, ok } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import { diskFailure, type SettingsFile } from '../store';
import type { HouseStyleFile } from './HouseStyleFile';

export interface CheckParts {
  words: SettingsFile<StoredWords>;
  /** As the system's languages have it. */
  systemEnglish: English;
  houseStyle: HouseStyleFile;
  /** Opens a file in the system's program for it; answers with what went wrong, or with nothing. */
  open(path: string): Promise<string>;
}

/** 50,000 words of the longest would have as many. */
export const MOST_WORDS_BYTES = 8_000_000;

const WORDS_UNREAD: Failure = {
  code: 'unexpected',
  happened:
    'The words of the library cannot be read: words.json is damaged, out of reach, or has more than 50,000 words.',
  safe: 'The file is left as it is, and your text is not touched. Until then names that you added count as misspelt.',
  next: 'Mend words.json in the library’s folder or take it away, and start Galley again.',
};

type CheckCall = 'checks.start' | 'checks.keepWords' | 'checks.openHouseStyle';

export function checkHandlers({ words, systemEnglish, houseStyle, open }: CheckParts): HandlersOf<CheckCall> {
  return {
    'checks.start': async () => {
      const library = { english: systemEnglish, ...(await words.read()) };
      return ok({ library, style: await houseStyle.read(), problem: words.isUnread() ? WORDS_UNREAD : null });
    },
    'checks.keepWords': async (kept) => {
      try {
        // A library may be opened on other computers, and a word that is added there or here chooses no English.
        const { english } = await words.read();
        const isChosen = english !== undefined || kept.english !== systemEnglish;
        await words.write(isChosen ? kept : { words: kept.words });
        return ok(undefined);
      } catch (error) {
        return fail(
          diskFailure(error, 'Your articles are not touched; the words of the library stay as they were.'),
        );
      }
    },
    'checks.openHouseStyle': async () => {
      try {
        await houseStyle.begin();
      } catch (error) {
        return fail(diskFailure(error, 'Your articles are not touched; no house style was begun.'));
      }
      const problem = await open(houseStyle.path);
      if (problem === '') return ok(undefined);
      return fail({
        code: 'unexpected',
        happened: 'The system has no program that opens the house style.',
        safe: 'Nothing was changed.',
        next: `Open this file in an editor for plain text: ${houseStyle.path}`,
      });
    },
  };
}
