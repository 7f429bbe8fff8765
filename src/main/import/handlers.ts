import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Article, newArticle } from '../../shared/article/article';
import type { ImportedArticle, ImportedText } from '../../shared/import/imported';
import { fail, type Failure, ok, type Result } from '../../shared/lib/result';
import { withoutLink } from '../../shared/translations/translations';
import type { MediaShelf } from '../media';
import { type ArticleRepository, proposeSlug } from '../articles';
import type { HandlersOf } from '../ipc';
import type { ChosenPaths } from './ChosenPaths';
import { type FileReader, type ImportWork, isTooLarge } from './FileReader';
import { refusedFile } from './refusedFile';
import { takePictures } from './takePictures';

export interface ImportParts {
  articles: Pick<ArticleRepository, 'put' | 'read'>;
  reader: Pick<FileReader, 'read' | 'stop'>;
  media: Pick<MediaShelf, 'take'>;
  chosen: ChosenPaths;
  /** Asks her for files; none when she cancels. */
  choose(): Promise<string[]>;
  now(): string;
  newId(): string;
}

type ImportCall = 'import.choose' | 'import.read' | 'import.stop' | 'import.keep';

export function importHandlers({
  articles,
  media,
  reader,
  chosen,
  choose,
  now,
  newId,
}: ImportParts): HandlersOf<ImportCall> {
  async function read(work: ImportWork, path: string | null): Promise<Result<ImportedText>> {
    const text = await reader.read(work);
    return text.ok ? ok(await takePictures(text.value, path, media)) : text;
  }

  return {
    'import.choose': async () => {
      const paths = await choose();
      if (paths.length === 0) return ok(null);
      return ok(chosen.choose(newId(), paths));
    },

    'import.read': async (file) => {
      if ('bytes' in file) return read(file, null);
      const path = chosen.pathOf(file.token, file.at);
      if (path === null) return fail(refusedFile('unreadable', 'The file'));
      const bytes = await readBytes(path);
      return bytes.ok ? read({ name: basename(path), bytes: bytes.value }, path) : bytes;
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
        there === null ? ok(isCopy ? withoutLink(made) : made) : fail(HERE_ALREADY),
      );
      return kept.ok ? ok({ id, isCopy }) : kept;
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
