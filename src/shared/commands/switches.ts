import { BLOCK_TYPES } from './blockTypes';
import type { CommandId } from './catalogue';

/** The commands that are on or off, now or at the caret: a menu ticks them. */
export const SWITCHES = [
  'edit.smartMarks',
  'checks.toggle',
  'format.bold',
  'format.italic',
  'format.underline',
  'format.strikethrough',
  'format.highlight',
  'format.superscript',
  'format.subscript',
  'format.code',
  ...BLOCK_TYPES,
  'article.history',
  'insert.quotation',
  'table.headerRow',
  'table.headerColumn',
  'view.library',
  'view.preview',
  'view.details',
  'view.outline',
  'view.bin',
  'view.focusMode',
  'view.typewriter',
] as const satisfies CommandId[];
export type SwitchId = (typeof SWITCHES)[number];

const ids: ReadonlySet<CommandId> = new Set(SWITCHES);

export function isSwitch(id: CommandId): id is SwitchId {
  return ids.has(id);
}
