import { parse, TomlDate, TomlError } from 'smol-toml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Setting, Settings } from './Settings';

/** Why settings cannot be read; a sentence's end: "line 3 is no YAML". */
export class UnreadableSettingsError extends Error {}

/** In letters: that of an article with hundreds of sources. */
const LONGEST = 256 * 1024;
const MOST_NAMES = 1000;
/** Settings within settings: more are made to do harm, and end a parser’s process. */
const DEEPEST = 40;
const MOST_BRACKETS = 1000;
const WIDEST_INDENT = 200;

/**
 * What stands before a text. Every value of YAML stays as it is written, so that no title becomes a number or a date.
 * Null where it is no settings at all, but words between two rules.
 * @throws UnreadableSettingsError
 */
export function parseSettings(text: string, form: 'yaml' | 'toml'): Settings | null {
  if (text.length > LONGEST) throw new UnreadableSettingsError('they are longer than any (256 KB)');
  if (isTooDeep(text)) throw new UnreadableSettingsError('they lie within one another without end');
  return form === 'yaml' ? parseYaml(text) : parseToml(text);
}

function parseYaml(text: string): Settings | null {
  // What is there twice is found while it is walked: the parser’s own search takes minutes for thousands of names.
  const document = parseDocument(text, {
    ...{ schema: 'failsafe', uniqueKeys: false, prettyErrors: true, logLevel: 'silent' },
  });
  const [error] = document.errors;
  if (!isMap(document.contents)) return null;
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    throw new UnreadableSettingsError(line === undefined ? 'they are no YAML' : `line ${line} is no YAML`);
  }
  return settingOfYaml(document.contents) as Settings;
}

function settingOfYaml(node: unknown): Setting {
  if (node === null) return '';
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  if (isSeq(node)) return node.items.map(settingOfYaml);
  if (!isMap(node)) throw new UnreadableSettingsError('they have a value that refers to another');
  return named(
    node.items.map(({ key, value }) => {
      if (!isScalar(key) || typeof key.value !== 'string')
        throw new UnreadableSettingsError('one has no name');
      return [key.value, settingOfYaml(value)];
    }),
  );
}

function parseToml(text: string): Settings {
  try {
    return settingOfToml(parse(text, { maxDepth: DEEPEST, integersAsBigInt: 'asNeeded' })) as Settings;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new UnreadableSettingsError(`line ${error.line} is no TOML`);
  }
}

function settingOfToml(value: unknown): Setting {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(settingOfToml);
  if (typeof value !== 'object' || value === null) return String(value);
  return named(Object.entries(value).map(([name, inner]) => [name, settingOfToml(inner)]));
}

function named(entries: readonly [string, Setting][]): Settings {
  if (entries.length > MOST_NAMES) throw new UnreadableSettingsError('they are more than a thousand');
  const settings = new Map<string, Setting>();
  for (const [name, value] of entries) {
    const folded = name.toLowerCase();
    if (settings.has(folded)) throw new UnreadableSettingsError(`“${name.slice(0, 60)}” is there twice`);
    settings.set(folded, value);
  }
  return settings;
}

/**
 * Before a parser sees them, which would go down as deep as they go. Which bracket is none, being quoted, only the parser
 * knows: a closing one is believed up to a limit of all that open.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '[' || sign === '{') {
      depth += 1;
      opened += 1;
    } else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST || opened > MOST_BRACKETS) return true;
  }
  return text.split('\n').some((line) => (/^[ \t?:-]*/.exec(line)?.[0].length ?? 0) > WIDEST_INDENT);
}
