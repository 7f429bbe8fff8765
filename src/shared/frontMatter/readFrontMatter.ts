import { countOf } from '../lib/countOf';
import { fieldsOfSettings } from './fieldsOfSettings';
import type { FrontMatter } from './frontMatter';
import { parseSettings, UnreadableSettingsError } from './parseSettings';
import { splitFrontMatter } from './splitFrontMatter';

export interface ReadMarkdown {
  body: string;
  front: FrontMatter | null;
}

/** Markdown without the settings before it, and what they say. Those that cannot be read stay in the text, and that is told. */
export function readFrontMatter(text: string): ReadMarkdown {
  const { front, body } = splitFrontMatter(text);
  if (front === null) return { body: text, front: null };
  try {
    const settings = parseSettings(front.text, front.form);
    return settings === null ? { body: text, front: null } : { body, front: fieldsOfSettings(settings) };
  } catch (error) {
    // A parser that a strange text brought down must not take the words with it.
    const why = error instanceof UnreadableSettingsError ? error.message : 'they are no settings';
    const lines = countOf(front.text.split('\n').length - 1, 'line');
    const remark = `The settings before its text could not be read, for ${why}; all ${lines} stand in the text.`;
    return { body: text, front: { fields: {}, filed: {}, sources: null, remarks: [remark] } };
  }
}
