import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Article, newArticle } from '../../shared/article/article';
import type { HereAlready, HereWay, ImportedArticle, ImportedText } from '../../shared/import/imported';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { copyOf } from '../../shared/translations/copyOf';
import type { Media } from '../../shared/media/media';
import type { MediaShelf } from '../media';
import { type ArticleRepository, proposeSlug } from '../articles';
import type { HandlersOf } from '../ipc';
import type { ChosenPaths, IsWritten } from './ChosenPaths';
import { type FileReader, type ImportWork, isTooLarge } from './FileReader';
import { findMarkdown } from './findMarkdown';
import { readBeside } from './readBeside';
import { readInside } from './readInside';
import { refusedFile } from './refusedFile';
import { type ReadPicture, takePictures } from './takePictures';
import { writtenNow, type WritingParts } from './writtenNow';

export interface ImportParts extends WritingParts {
  articles: Pick<ArticleRepository, 'put' | 'read'>;
  reader: Pick<FileReader, 'read' | 'stop'>;
  media: Pick<MediaShelf, 'take' | 'facts' | 'findStored'>;
  /** What Galley wrote into a folder. */
  writtenIn(folder: string): Promise<IsWritten>;
  chosen: ChosenPaths;
  /** Asks her for a folder; null when she cancels. */
  chooseFolder(): Promise<string | null>;
  /** Asks her for files; none when she cancels. */
  choose(): Promise<string[]>;
  now(): string;
  newId(): string;
}

type ImportCall = 'import.choose' | 'import.chooseFolder' | 'import.read' | 'import.stop' | 'import.keep';

export function importHandlers(parts: ImportParts): HandlersOf<ImportCall> {
  const { articles, media, reader, chosen, choose, chooseFolder, now, newId } = parts;

  async function read(
    work: ImportWork,
    readPicture: ReadPicture | null,
    way: HereWay = 'copy',
  ): Promise<Result<ImportedText>> {
    const text = await reader.read(work);
    if (!text.ok) return text;
    const id = text.value.front?.filed.id;
    // Of two files of one article the first that comes is it, and the other a copy.
    const there = way !== 'copy' && id !== undefined && !chosen.made.has(id) ? await articles.read(id) : null;
    if (there === null || (!there.ok && there.failure.code === 'not-found'))
      return ok(await takePictures(text.value, readPicture, media));
    const here = await hereAlready(there, work.bytes);
    if (here.now !== null) {
      return ok({ ...(await takePictures(text.value, readPicture, { take: knownPicture })), here });
    }
    const { held: _held, beside: _beside, ...file } = text.value;
    return ok({ ...file, pictures: [], ofPictures: '', here });
  }

  async function hereAlready(there: Result<Article>, bytes: Uint8Array): Promise<HereAlready> {
    if (!there.ok) return { headline: '', isBinned: false, now: null };
    const { headline, binnedAt } = there.value;
    const isBinned = binnedAt !== null;
    const isWritten = chosen.isWritten(bytes);
    return { headline, isBinned, now: isBinned || isWritten ? null : await writtenNow(there.value, parts) };
  }

  /** For an article that is left as it is nothing comes into the library. */
  async function knownPicture(bytes: Uint8Array): Promise<Result<Media>> {
    const stored = await media.findStored(bytes);
    return stored === null ? fail(refusedFile('unreadable', 'The picture')) : ok(stored);
  }

  return {
    'import.choose': async () => {
      const paths = await choose();
      if (paths.length === 0) return ok(null);
      return ok(chosen.choose(newId(), paths));
    },

    'import.chooseFolder': async () => {
      const folder = await chooseFolder();
      if (folder === null) return ok(null);
      const found = await findMarkdown(folder);
      return ok(chosen.chooseFolder(newId(), folder, found, await parts.writtenIn(folder)));
    },

    'import.read': async (file) => {
      if ('bytes' in file) return read(file, null);
      const found = chosen.fileOf(file.token, file.at);
      if (found === null) return fail(refusedFile('unreadable', 'The file'));
      const { path, within } = found;
      const bytes = await readBytes(path);
      if (!bytes.ok) return bytes;
      const readPicture = (address: string) =>
        within === null ? readBeside(path, address) : readInside(within.folder, within.name, address);
      return read({ name: basename(path), bytes: bytes.value }, readPicture, file.here);
    },

    'import.stop': () => {
      reader.stop();
      return ok(undefined);
    },

    'import.keep': async ({ article }) => {
      const own = article.filed?.id;
      const isCopy = own !== undefined && !(await isFree(own, articles));
      const id = own === undefined || isCopy ? newId() : own;
      const made = await makeArticle(id, now(), article);
      const kept = await articles.put(id, async (there) =>
        there === null ? ok(isCopy ? copyOf(made, made) : made) : fail(HERE_ALREADY),
      );
      if (!kept.ok) return kept;
      chosen.made.add(id);
      return ok({ id, isCopy });
    },
  };
}

async function makeArticle(id: string, now: string, imported: ImportedArticle): Promise<Article> {
  const { filed, ...said } = imported;
  const { language, headline } = imported;
  const slug = filed?.slug ?? (await proposeSlug(headline));
  return { ...newArticle(id, now, language), ...said, ...filed, id, slug };
}

/** Whether no article has an id, be it one that cannot be read. */
async function isFree(id: string, articles: Pick<ArticleRepository, 'read'>): Promise<boolean> {
  const there = await articles.read(id);
  return !there.ok && there.failure.code === 'not-found';
}

const HERE_ALREADY: Failure = {
  code: 'in-use',
  happened: 'An article of the same id came into the library meanwhile.',
  safe: 'It is as it was, and so is the file.',
  next: 'Import the file again.',
};

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return isTooLarge(name, size) ? fail(refusedFile('too-large', name)) : ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch {
    return fail(refusedFile('unreadable', name));
  }
}
