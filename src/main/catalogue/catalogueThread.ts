import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { assertNever } from '../../shared/lib/assertNever';
import { ok, type Result } from '../../shared/lib/result';
import { watchFolder } from '../store';
import { CatalogueKeeper } from './CatalogueKeeper';
import type { CatalogueStart, FromCatalogue, Question, ReaderStart, ToCatalogue } from './messages';

// What the catalogue's thread runs. It knows no Electron.

const PATIENCE_MS = 200;

const { folder, path } = workerData as CatalogueStart;
const send = (message: FromCatalogue) => parentPort?.postMessage(message);

const keeper = new CatalogueKeeper({
  folder,
  path,
  startReader: () =>
    new Worker(join(import.meta.dirname, 'readerThread.js'), {
      workerData: { folder } satisfies ReaderStart,
    }),
  tell: (indexing) => send({ kind: 'told', indexing }),
  log: (event, error) => send({ kind: 'log', event, error }),
});

function answer(question: Question): Result<unknown> {
  switch (question.kind) {
    case 'find':
      return keeper.find(question.query, question.from, question.count);
    case 'facets':
      return keeper.facets();
    case 'translations':
      return keeper.translations(question.of);
    case 'indexing':
      return ok(keeper.indexing);
    case 'damaged':
      return keeper.damaged();
    default:
      return assertNever(question);
  }
}

watchFolder(folder, {
  changed: (name) => keeper.look(name),
  anything: () => void keeper.readFolder(),
});
const reading = keeper.readFolder();
// What was asked before waits in the port: a small library is answered for whole, a large one in part.
await Promise.race([reading, pause(PATIENCE_MS)]);
parentPort?.on('message', (message: ToCatalogue) => {
  if (message.kind === 'changed') keeper.look(message.name);
  else send({ kind: 'answer', id: message.id, answer: answer(message.question) });
});
