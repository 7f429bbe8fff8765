import { clipboard, ClipboardItem } from 'electron';

export interface Copy {
  text: string;
  html?: string;
}

/** Puts a post on the system's clipboard. */
export function copyPost({ text, html }: Copy): Promise<void> {
  return clipboard.write([
    new ClipboardItem({ 'text/plain': text, ...(html !== undefined && { 'text/html': html }) }),
  ]);
}
