import { escapeLoneAddresses } from './escapeLoneAddresses';
import { escapeShortcodes } from './escapeShortcodes';

/** A block in which WordPress finds nothing to put in the place of words. Its editor would save an entity as the sign itself. */
export function withoutCommands(html: string): string {
  return escapeLoneAddresses(escapeShortcodes(html, '<span>[</span>'), '<span>:</span>');
}
