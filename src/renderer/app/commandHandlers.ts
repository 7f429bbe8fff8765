import {
  type BodyCommandId,
  COMMANDS,
  type CommandId,
  isBodyCommandId,
} from '../../shared/commands/catalogue';
import type { SystemRole } from '../../shared/commands/command';
import { isInBin, saveElsewhere, useArticleStore } from '../article';
import { useBackupStore } from '../backup';
import type { LibraryChange } from '../../shared/library/change';
import { useBinStore } from '../bin';
import { call } from '../bridge';
import { useChecksStore, walkFindings } from '../checks';
import {
  editorCommandState,
  runEditorCommand,
  selectedWords,
  takePlain,
  useFindStore,
  useWritingModes,
} from '../editor';
import { copyAsHtml } from '../export';
import { focusSearch, useLibraryStore } from '../library';
import { usePublishStore } from '../publish';
import { usePullStore } from '../pull';
import { useSiteStore } from '../site';
import { useSitesStore } from '../sites';
import { useTranslationsStore } from '../translations';
import { announce, isField, undoInField } from '../ui';
import { backUpNow, restoreFromBackup } from './backups';
import { handOver, openHandOver } from './handOvers';
import { importFiles, openImportFolder } from './imports';
import { changeArticles, createArticle, duplicateArticle } from './articles';
import { goToPart } from './goToPart';
import { openExportArticles } from './exportArticles';
import { openStaticSite } from './staticSites';
import { togglePane } from './panes';
import { toggleLibrary } from './toggleLibrary';
import { toggleHistory } from './toggleHistory';
import { useViewStore } from './viewStore';
import { sayDone } from './whatWasDone';

/** Does the command; answers false when it is not its turn, so that a key is left to the page. */
type Handler = () => boolean;

const always =
  (act: () => unknown): Handler =>
  () => {
    void act();
    return true;
  };
const withArticle =
  (act: () => unknown): Handler =>
  () => {
    if (!isArticleShown()) return false;
    void act();
    return true;
  };

const openId = () => useArticleStore.getState().article?.id ?? '';
const isBinned = () => isInBin(useArticleStore.getState());
const changeOpen = (change: LibraryChange) => changeArticles({ kind: 'ids', ids: [openId()] }, change);
const inBin = (act: (id: string) => unknown): Handler =>
  withArticle(() => (isBinned() ? act(openId()) : undefined));

/** The page of a damaged file hides the open article, which no command may then work on unseen. */
const isArticleShown = () =>
  useArticleStore.getState().article !== null && useViewStore.getState().damaged === null;

async function duplicate(id: string): Promise<string | null> {
  const made = await call('articles.duplicate', { id });
  if (!made.ok) useArticleStore.getState().tell(made.failure);
  return made.ok ? made.value.id : null;
}

async function copy(): Promise<void> {
  const copied = await copyAsHtml();
  if (copied.ok) sayDone('The article is on the clipboard as HTML.');
  else useArticleStore.getState().tell(copied.failure);
}

async function copyElsewhere(): Promise<void> {
  const kept = await saveElsewhere();
  if (!kept.ok) useArticleStore.getState().tell(kept.failure);
  else if (kept.value.path !== null) {
    sayDone(
      `A copy of the article as it is now is in ${kept.value.path}. “Open a hand-over…” takes it in again.`,
    );
  }
}

async function showLog(): Promise<void> {
  const shown = await call('log.show', undefined);
  if (!shown.ok) useArticleStore.getState().tell(shown.failure);
}

function showLibraryField(): void {
  toggleLibrary('show');
  focusSearch();
}

/** The headline and other fields have the browser's own. */
function undo(command: 'undo' | 'redo'): boolean {
  const field = document.activeElement;
  if (!isField(field)) return runEditorCommand(`edit.${command}`);
  undoInField(field, command);
  return true;
}

/** A command of the system's menu, which stands beside an open dialog: of all of them only undo and redo in its field are for that. */
export function runFromMenu(id: CommandId): void {
  if (document.querySelector('dialog[open]') === null) runCommand(id);
  else if (isField(document.activeElement) && (id === 'edit.undo' || id === 'edit.redo'))
    undoInField(document.activeElement, id === 'edit.undo' ? 'undo' : 'redo');
}

/** Looks for what is selected, or else for what she looked for last. */
function find(replaces: boolean): void {
  const { historyOf, show } = useViewStore.getState();
  if (historyOf !== null) toggleHistory();
  // A drawer would lie over the bar, and over what it finds.
  show({ drawer: null });
  useFindStore.getState().open(selectedWords(), replaces);
}

/** A mode of writing, until she chooses it again; also after the next start. */
function toggleMode(mode: 'focusMode' | 'typewriter' | 'smartMarks', id: CommandId): void {
  const { session, keep } = useViewStore.getState();
  keep({ [mode]: !session[mode] });
  const { focusMode: focus, typewriter, smartMarks } = useViewStore.getState().session;
  useWritingModes.setState({ focus, typewriter, smartMarks });
  const { label } = COMMANDS[id];
  announce(`${label} ${label.endsWith('s') ? 'are' : 'is'} ${session[mode] ? 'off' : 'on'}.`);
}

function findOn(by: 1 | -1): void {
  const { isOpen, session } = useFindStore.getState();
  if (isOpen) session?.step(by);
  else find(false);
}

function toggleChecks(): void {
  const { session, keep } = useViewStore.getState();
  const checks = !session.checks;
  keep({ checks });
  useChecksStore.getState().switchTo(checks);
  announce(checks ? 'Spelling and style are checked.' : 'Spelling and style are not checked.');
}

const NOTHING_FOUND =
  'Nothing is misspelt, nor against the house style. Quotations, code, addresses, Chinese, and English words within Chinese are not checked.';

/** The mode is on as soon as she asks for what it finds. */
async function walk(by: 1 | -1): Promise<void> {
  const { session, historyOf } = useViewStore.getState();
  if (historyOf !== null) toggleHistory();
  if (!session.checks) toggleChecks();
  if (!(await walkFindings(by))) sayDone(NOTHING_FOUND);
}

const byRole = (role: SystemRole): Handler => always(() => call('app.role', { role }));

/** What each command does that the editor does not answer for. */
const HANDLERS: Record<Exclude<CommandId, BodyCommandId>, Handler> = {
  'article.new': always(createArticle),
  'article.duplicate': withArticle(() => duplicateArticle(duplicate)),
  'article.translate': withArticle(() => useTranslationsStore.getState().show('translate')),
  'article.bin': withArticle(() => (isBinned() ? undefined : changeOpen({ kind: 'bin' }))),
  'article.putBack': inBin(() => changeOpen({ kind: 'restore' })),
  'bin.purge': inBin((id) => useBinStore.getState().ask([id], useArticleStore.getState().article?.headline)),
  'bin.purgePast': always(() => useBinStore.getState().askPast()),
  'article.save': withArticle(() => useArticleStore.getState().flush()),
  'article.saveElsewhere': withArticle(copyElsewhere),
  'import.open': always(importFiles),
  'import.folder': always(openImportFolder),
  'pull.open': always(() => usePullStore.getState().open()),
  'export.open': withArticle(() => useViewStore.getState().show({ dialog: 'export' })),
  'export.articles': always(openExportArticles),
  'staticSite.open': always(openStaticSite),
  'publish.open': withArticle(() => usePublishStore.getState().open()),
  'sites.importStylesheet': always(() => void useSiteStore.getState().importStylesheet()),
  'sites.open': always(() => useSitesStore.getState().open()),
  'handover.save': withArticle(handOver),
  'handover.open': always(openHandOver),
  'backup.run': always(backUpNow),
  'backup.open': always(() => useBackupStore.getState().open()),
  'backup.restore': always(restoreFromBackup),
  'export.copyHtml': withArticle(copy),
  'edit.undo': () => undo('undo'),
  'edit.redo': () => undo('redo'),
  'edit.cut': byRole('cut'),
  'edit.copy': byRole('copy'),
  'edit.paste': byRole('paste'),
  'edit.pastePlain': () => {
    takePlain();
    return byRole('paste')();
  },
  'edit.selectAll': byRole('selectAll'),
  'edit.find': () => withArticle(() => find(false))() || always(showLibraryField)(),
  'edit.replace': withArticle(() => find(true)),
  'edit.findNext': withArticle(() => findOn(1)),
  'edit.findPrevious': withArticle(() => findOn(-1)),
  'edit.smartMarks': withArticle(() => toggleMode('smartMarks', 'edit.smartMarks')),
  'checks.toggle': withArticle(toggleChecks),
  'checks.next': withArticle(() => walk(1)),
  'checks.previous': withArticle(() => walk(-1)),
  'checks.english': always(() => useChecksStore.getState().show({ listOpen: 'english' })),
  'checks.words': always(() => useChecksStore.getState().show({ listOpen: 'words' })),
  'checks.houseStyle': always(() => useChecksStore.getState().openHouseStyle()),
  'article.history': withArticle(toggleHistory),
  'view.commands': always(() => useViewStore.getState().show({ dialog: 'commands' })),
  'view.library': always(() => toggleLibrary('toggle')),
  'view.preview': withArticle(() => togglePane('preview')),
  'view.details': withArticle(() => togglePane('details')),
  'view.outline': withArticle(() => togglePane('outline')),
  'view.focusMode': withArticle(() => toggleMode('focusMode', 'view.focusMode')),
  'view.typewriter': withArticle(() => toggleMode('typewriter', 'view.typewriter')),
  'view.search': always(showLibraryField),
  'view.nextPart': () => goToPart(1),
  'view.previousPart': () => goToPart(-1),
  'view.bin': always(() => {
    toggleLibrary('show');
    const { query, show } = useLibraryStore.getState();
    void show({ inBin: !query.inBin });
  }),
  'view.zoomIn': byRole('zoomIn'),
  'view.zoomOut': byRole('zoomOut'),
  'view.actualSize': byRole('resetZoom'),
  'view.fullScreen': byRole('togglefullscreen'),
  'help.shortcuts': always(() => useViewStore.getState().show({ dialog: 'shortcuts' })),
  'help.showLog': always(showLog),
};

export function runCommand(id: CommandId): boolean {
  if (!isBodyCommandId(id)) return HANDLERS[id]();
  // While the history stands in the text's place, nothing works on a text that she does not see.
  return useViewStore.getState().historyOf === null && runEditorCommand(id);
}

/** Whether a command would do something now. */
export function canRunCommand(id: CommandId): boolean {
  const { scope } = COMMANDS[id];
  if (scope === 'app') return true;
  if (!isArticleShown()) return false;
  if (id === 'article.bin') return !isBinned();
  if (id === 'article.putBack' || id === 'bin.purge') return isBinned();
  const isEditors = scope === 'body' || id === 'edit.undo' || id === 'edit.redo';
  return !isEditors || editorCommandState(id).enabled;
}
