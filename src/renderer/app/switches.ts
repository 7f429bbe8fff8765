import type { CommandId } from '../../shared/commands/catalogue';
import { isSwitch, SWITCHES, type SwitchId } from '../../shared/commands/switches';
import type { Session } from '../../shared/ipc/session';
import { useArticleStore } from '../article';
import { editorCommandState, onCommandStates } from '../editor';
import { call } from '../bridge';
import { useLibraryStore } from '../library';
import { isLibraryShown } from './toggleLibrary';
import { isPaneShown } from './panes';
import { useViewStore } from './viewStore';

/** Long enough that a key is drawn first. */
const TELL_AFTER_MS = 100;

const session = (): Session => useViewStore.getState().session;

/** The switches of the window; those of the text are the editor's. */
const OF_WINDOW: Partial<Record<SwitchId, () => boolean>> = {
  'edit.smartMarks': () => session().smartMarks,
  'checks.toggle': () => session().checks,
  'article.history': () => useViewStore.getState().historyOf !== null,
  // Without an article there is nothing else to show.
  'view.library': () => useArticleStore.getState().article === null || isLibraryShown(),
  'view.preview': () => isPaneShown('preview'),
  'view.details': () => isPaneShown('details'),
  'view.outline': () => isPaneShown('outline'),
  'view.bin': () => useLibraryStore.getState().query.inBin,
  'view.focusMode': () => session().focusMode,
  'view.typewriter': () => session().typewriter,
};

/** Whether a command that is on or off is on; undefined for all others. */
export function switchState(id: CommandId): boolean | undefined {
  if (!isSwitch(id)) return undefined;
  return OF_WINDOW[id]?.() ?? editorCommandState(id).active;
}

/** Keeps the ticks of the system's menus true, from now on. Off the key's path: they are read after the frame. */
export function followSwitches(): void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const on = SWITCHES.filter((id) => switchState(id) === true);
    if (on.join() === told) return;
    told = on.join();
    void call('app.switches', { on });
  };
  const later = () => {
    timer ??= setTimeout(tell, TELL_AFTER_MS);
  };
  useArticleStore.subscribe(later);
  useViewStore.subscribe(later);
  useLibraryStore.subscribe(later);
  onCommandStates(later);
  window.addEventListener('resize', later);
  later();
}
