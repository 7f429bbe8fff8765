import type { Platform } from '../../shared/commands/shortcut';

export function FormattingToolbar({ platform }: { platform: Platform }) {
  void platform;
  return <div role="toolbar" aria-label="Formatting" />;
}
