import { join } from 'node:path';
import { app, shell } from 'electron';
import { storedWordsSchema } from '../../shared/checks/libraryWordsSchema';
import { checkHandlers, englishOf, HouseStyleFile, MOST_WORDS_BYTES } from '../checks';
import { tellWindow } from '../window';
import { settingsIn, type Surroundings } from './Surroundings';

/** The words of the library and its house style, which every article is checked by. */
export function openChecks(around: Surroundings, library: string) {
  const houseStyle = new HouseStyleFile({
    path: join(library, 'house-style.txt'),
    disk: around.disk,
    changed: (style) => tellWindow('houseStyle', style),
    log: (event, error) => around.log.error(event, error),
  });
  houseStyle.watch();
  const words = settingsIn(
    around,
    join('library', 'words.json'),
    storedWordsSchema,
    { words: [] },
    {
      isHers: true,
      mostBytes: MOST_WORDS_BYTES,
    },
  );
  const handlers = checkHandlers({
    words,
    systemEnglish: englishOf(app.getPreferredSystemLanguages()),
    houseStyle,
    open: (path) => shell.openPath(path),
  });
  return { handlers, words, houseStyle };
}
